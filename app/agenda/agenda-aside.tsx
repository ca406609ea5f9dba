import { Fragment } from "react";
import { alleenIn, periodeText } from "../aandachtsgebied/aandachtsgebied-teksten";
import type { GebiedInAgenda } from "../aandachtsgebied/gebied-in-agenda";
import { RegimeTag } from "../aandachtsgebied/regime-tag";
import { besluitTeksten } from "../besluit/besluit-teksten";
import { formatDate } from "../format/format";
import { useTaal, useTeksten } from "../taal/use-taal";
import { agendaTeksten } from "./agenda-teksten";
import { opvolgingTeksten } from "./opvolging/opvolging-teksten";

type AgendaAsideProps = {
  agenda: { slug: string };
  /** In force today in the wijken of the agenda. */
  gebieden: readonly GebiedInAgenda[];
  today: string;
  versie: { nummer: number; gepubliceerdOp: Date } | undefined;
  canReadConcept: boolean;
  canAdopt: boolean;
  canSucceed: boolean;
};

/** Beside the text: which version this is, what else there is, and in which aandachtsgebieden its area lies. */
export function AgendaAside({ agenda, gebieden, today, versie, ...can }: AgendaAsideProps) {
  const taal = useTaal();
  const teksten = useTeksten(agendaTeksten);
  const besluitZinnen = useTeksten(besluitTeksten);
  const opvolgingZinnen = useTeksten(opvolgingTeksten);
  const hasLinks = versie !== undefined || can.canReadConcept || can.canSucceed;
  if (!hasLinks && gebieden.length === 0) return null;
  return (
    <aside>
      {hasLinks && (
        <section className="card" aria-labelledby="over">
          <h2 className="klein" id="over">
            {teksten.overAgenda}
          </h2>
          {versie !== undefined && <p>{teksten.versieVan(versie.nummer, formatDate(versie.gepubliceerdOp, taal))}</p>}
          <ul className="plain">
            {versie !== undefined && (
              <>
                <li>
                  <a href={`/agendas/${agenda.slug}/uitvoeringsplan`}>{teksten.naarUitvoeringsplan}</a>
                </li>
                <li>
                  <a href={`/agendas/${agenda.slug}/versies`}>{teksten.alleVersies}</a>
                </li>
              </>
            )}
            {can.canReadConcept && (
              <li>
                <a href={`/agendas/${agenda.slug}/bewerken`}>{teksten.naarConcept}</a>
              </li>
            )}
            {can.canAdopt && (
              <li>
                <a href={`/agendas/${agenda.slug}?besluit=nieuw`}>{besluitZinnen.recordKop}</a>
              </li>
            )}
            {can.canSucceed && (
              <li>
                <a href={`/agendas/${agenda.slug}/opvolger`}>{opvolgingZinnen.begin}</a>
              </li>
            )}
          </ul>
        </section>
      )}
      {gebieden.length > 0 && (
        <section aria-labelledby="aandachtsgebieden">
          <h2 className="klein" id="aandachtsgebieden">
            {teksten.aandachtsgebieden}
          </h2>
          <ul className="plain">
            {gebieden.map((gebied) => (
              <li key={gebied.slug}>
                <a href={`/aandachtsgebieden/${gebied.slug}`}>{gebied.naam}</a>
                {gebied.aanwijzingen.map((aanwijzing) => (
                  <Fragment key={aanwijzing.id}>
                    <br />
                    <RegimeTag regime={aanwijzing.soort} />{" "}
                    <span className="hint">{periodeText(aanwijzing, today, taal)}</span>
                  </Fragment>
                ))}
                {gebied.alleenIn.length > 0 && <p className="hint">{alleenIn(gebied.alleenIn, taal)}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
