// The history of one gebied: its aanwijzingen, oldest first, each with its plan, besluit and source.
import { besluitText } from "../besluit/besluit-teksten";
import { useTaal, useTeksten } from "../taal/use-taal";
import type { AanwijzingMetBesluit } from "./aandachtsgebied";
import { periodeText } from "./aandachtsgebied-teksten";
import { dossierTeksten } from "./dossier-teksten";
import { RegimeTag } from "./regime-tag";

export function AanwijzingKeten({
  aanwijzingen,
  today,
}: {
  aanwijzingen: readonly AanwijzingMetBesluit[];
  today: string;
}) {
  const taal = useTaal();
  const teksten = useTeksten(dossierTeksten);
  return (
    <ol className="chain aanwijzing-keten">
      {aanwijzingen.map((aanwijzing) => (
        <li key={aanwijzing.id} className={aanwijzing.vanaf > today ? "open" : undefined}>
          <span className="what">
            {periodeText(aanwijzing, today, taal)}
            {aanwijzing.vanaf > today && `, ${teksten.notBegun}`}
          </span>
          <RegimeTag regime={aanwijzing.soort} />
          <p>
            {aanwijzing.besluit === null ? teksten.besluitOnbekend : `${besluitText(aanwijzing.besluit, taal)}.`}
            {aanwijzing.plan !== "" && (
              <>
                {` ${teksten.plan}: `}
                <span lang="nl">{aanwijzing.plan}</span>.
              </>
            )}
          </p>
          {aanwijzing.toelichting !== "" && (
            <p className="hint" lang="nl">
              {aanwijzing.toelichting}
            </p>
          )}
          {aanwijzing.bron !== null && (
            <p className="hint">
              {teksten.bron}: <span lang="nl">{aanwijzing.bron}</span>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
