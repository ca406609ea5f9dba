// Opening a draft to everyone: what it means, and the way back.
import { formatDate } from "../../format/format";
import { useTaal, useTeksten } from "../../taal/use-taal";
import { meekijkenTeksten } from "./meekijken-teksten";

/** `openstelling`: since when it is open, and by whom; null while it is closed. */
export function Openstelling({ openstelling }: { openstelling: { geopendOp: Date; geopendDoor: string } | null }) {
  const taal = useTaal();
  const t = useTeksten(meekijkenTeksten);
  return (
    <section aria-labelledby="openstelling">
      <h2 id="openstelling">{t.iedereen}</h2>
      {openstelling === null ? (
        <form method="post" className="card">
          <p>{t.isClosed}</p>
          <p>{t.meaningKop}</p>
          <ul>
            {t.betekenis.map((zin) => (
              <li key={zin}>{zin}</li>
            ))}
          </ul>
          <button type="submit" name="intent" value="openen">
            {t.open}
          </button>
        </form>
      ) : (
        <form method="post" className="card">
          <p>
            <strong>{t.isOpen(formatDate(openstelling.geopendOp, taal), openstelling.geopendDoor)}</strong>
          </p>
          <p>{t.closeUitleg}</p>
          <button type="submit" name="intent" value="sluiten">
            {t.close}
          </button>
        </form>
      )}
    </section>
  );
}
