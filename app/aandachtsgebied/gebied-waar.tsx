import type { ReactNode } from "react";
import { useTeksten } from "../taal/use-taal";
import type { GebiedDekking } from "./aandachtsgebied";
import { dossierTeksten } from "./dossier-teksten";

/** In which wijken the gebied lies, and what is not known of it. `children` is the map of it, when there is one. */
export function GebiedWaar({ dekking, children }: { dekking: readonly GebiedDekking[]; children: ReactNode }) {
  const teksten = useTeksten(dossierTeksten);
  const isPart = dekking.some((deel) => deel.dekking === "gedeeltelijk");
  return (
    <section className="gebied-waar" aria-labelledby="waar">
      <h2 id="waar">{teksten.waar}</h2>
      <ul className="plain">
        {dekking.map((deel) => (
          <li key={deel.wijkCode}>
            <a href={`/wijken/${deel.wijkSlug}`}>
              {deel.dekking === "geheel" ? teksten.heleWijk(deel.wijkNaam) : teksten.deelWijk(deel.wijkNaam)}
            </a>
          </li>
        ))}
      </ul>
      {isPart && <p className="hint">{teksten.welkeStraten}</p>}
      {children}
    </section>
  );
}
