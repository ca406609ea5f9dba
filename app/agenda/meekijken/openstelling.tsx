// Opening a draft to everyone: what it means, and the way back.
import { formatDate } from "../../format/format";
import { useTaal, useTeksten } from "../../taal/use-taal";
import { meekijkenTeksten } from "./meekijken-teksten";

/** `openstelling`: since when it is open, and by whom; null while it is closed. */
export function Openstelling({ openstelling }: { openstelling: { geopendOp: Date; geopendDoor: string } | null }) {
  const taal = useTaal();
  const teksten = useTeksten(meekijkenTeksten);
  return (
    <section aria-labelledby="openstelling">
      <h2 id="openstelling">{teksten.iedereen}</h2>
      {openstelling === null ? (
        <form method="post" className="card">
          <p>{teksten.isClosed}</p>
          <p>{teksten.meaningKop}</p>
          <ul>
            {teksten.betekenis.map((zin) => (
              <li key={zin}>{zin}</li>
            ))}
          </ul>
          <button type="submit" name="intent" value="openen">
            {teksten.open}
          </button>
        </form>
      ) : (
        <form method="post" className="card">
          <p>
            <strong>{teksten.isOpen(formatDate(openstelling.geopendOp, taal), openstelling.geopendDoor)}</strong>
          </p>
          <p>{teksten.closeUitleg}</p>
          <button type="submit" name="intent" value="sluiten">
            {teksten.close}
          </button>
        </form>
      )}
    </section>
  );
}
