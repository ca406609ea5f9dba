import { useTeksten } from "../taal/use-taal";
import type { GebiedDekking } from "./aandachtsgebied";
import { dossierTeksten } from "./dossier-teksten";

/** In which wijken the gebied lies, and what is not known of it. */
export function GebiedWaar({ dekking }: { dekking: readonly GebiedDekking[] }) {
  const t = useTeksten(dossierTeksten);
  return (
    <section className="card gebied-waar" aria-labelledby="waar">
      <h2 id="waar">{t.waar}</h2>
      <ul className="plain">
        {dekking.map((deel) => (
          <li key={deel.wijkCode}>
            <a href={`/wijken/${deel.wijkSlug}`}>
              {deel.dekking === "geheel" ? t.heleWijk(deel.wijkNaam) : t.deelWijk(deel.wijkNaam)}
            </a>
          </li>
        ))}
      </ul>
      {dekking.some((deel) => deel.dekking === "gedeeltelijk") && <p className="hint">{t.welkeStraten}</p>}
    </section>
  );
}
