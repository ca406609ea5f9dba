import { regimeNaam } from "../aandachtsgebied/aandachtsgebied-teksten";
import { formatPrecisie } from "../aandachtsgebied/precisie";
import { useTaal, useTeksten } from "../taal/use-taal";
import { kaartTeksten } from "./kaart-teksten";
import type { AanwijzingInWijk } from "./wijk-dossier";

/** The aanwijzingen of a wijk by date, each as exact as it is known. */
export function WijkAanwijzingen({ aanwijzingen }: { aanwijzingen: readonly AanwijzingInWijk[] }) {
  const taal = useTaal();
  const teksten = useTeksten(kaartTeksten);
  if (aanwijzingen.length === 0) return <p>{teksten.geenAanwijzingen}</p>;
  return (
    <ol className="chain">
      {aanwijzingen.map(({ id, soort, vanaf, precisie, plan, risNummer, gebied, dekking }) => {
        const details = [
          dekking === "gedeeltelijk" ? teksten.deelVanWijk : null,
          plan === "" ? null : teksten.plan(plan),
          risNummer,
        ].filter((detail) => detail !== null);
        return (
          <li key={id}>
            <span className="what">{formatPrecisie(vanaf, precisie, taal)}</span>
            {/* The programme is an area of the same name. */}
            {soort !== "npzw" && `${regimeNaam(soort, taal)} `}
            <a href={`/aandachtsgebieden/${gebied.slug}`}>{gebied.naam}</a>
            {details.length > 0 && <span className="hint"> {details.join(" · ")}</span>}
          </li>
        );
      })}
    </ol>
  );
}
