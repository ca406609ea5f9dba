import { useTeksten } from "../../taal/use-taal";
import type { Herkomst } from "./opvolging";
import { opvolgingTeksten } from "./opvolging-teksten";
import { HerkomstZin } from "./vervolg";

type HerkomstLijstProps = {
  voorganger: { slug: string; titel: string; versieNummer: number | null };
  /** In the order of the version they come from. */
  herkomsten: readonly Herkomst[];
  /** Who writes can cite what was said then. */
  canEdit: boolean;
};

/** At the draft of an agenda that came after another: which of its themas come from there, and what hangs on them. */
export function HerkomstLijst({ voorganger, herkomsten, canEdit }: HerkomstLijstProps) {
  const teksten = useTeksten(opvolgingTeksten);
  return (
    <details className="vooraf">
      <summary>
        {teksten.vooraf}: <span lang="nl">{voorganger.titel}</span>
      </summary>
      <p>
        {herkomsten.length > 0 ? teksten.takenOver : teksten.nothingTakenOver}{" "}
        {canEdit && voorganger.versieNummer !== null && teksten.cite}
      </p>
      <ul>
        {herkomsten.map((herkomst) => (
          <li key={herkomst.href}>
            <HerkomstZin herkomst={herkomst} />
          </li>
        ))}
      </ul>
      <p>
        <a href={`/agendas/${voorganger.slug}`}>{teksten.naarVorige}</a>
      </p>
    </details>
  );
}
