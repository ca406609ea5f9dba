// "Van reactie tot resultaat": the chain, the same on every page where it appears.
import { alleenIn, periodeText, regimeNaam } from "../aandachtsgebied/aandachtsgebied-teksten";
import type { GebiedInAgenda } from "../aandachtsgebied/gebied-in-agenda";
import { opvolgingTeksten } from "../agenda/opvolging/opvolging-teksten";
import { HerkomstZin, VervolgZin } from "../agenda/opvolging/vervolg";
import { formatDate, formatYears } from "../format/format";
import { useTaal, useTeksten } from "../taal/use-taal";
import { themaTeksten } from "../thema/thema-teksten";
import { Voorbeeld } from "../ui/voorbeeld";
import { countByStatus } from "../uitvoeringsplan/actie";
import { ActieStatusTag } from "../uitvoeringsplan/actie-status-tag";
import { actieSummary } from "../uitvoeringsplan/actie-teksten";
import { AfhandelingTag } from "./afhandeling-tag";
import type { KetenStap, KetenThema } from "./keten-stappen";
import { ketenTeksten } from "./keten-teksten";
import { Antwoord, ReactieKop } from "./reactie-kaart";
import { reactieTeksten } from "./reactie-teksten";

/** `isKort`: beside the page that already tells each link in full. */
export function Keten({ stappen, isKort = false }: { stappen: readonly KetenStap[]; isKort?: boolean }) {
  return (
    <ol className="chain">
      {stappen.map((stap) => (
        <li key={stap.soort} className={stap.isOpen ? "open" : undefined}>
          <Schakel stap={stap} isKort={isKort} />
        </li>
      ))}
    </ol>
  );
}

function Schakel({ stap, isKort }: { stap: KetenStap; isKort: boolean }) {
  const taal = useTaal();
  const teksten = useTeksten(ketenTeksten);
  const reactieZinnen = useTeksten(reactieTeksten);
  const opvolgingZinnen = useTeksten(opvolgingTeksten);
  switch (stap.soort) {
    case "reactie":
      return (
        <>
          <span className="what">{stap.isEigen ? teksten.youSaid : teksten.said}</span>
          <div className="meta">
            <ReactieKop reactie={stap.reactie} isEigen={false} />
          </div>
          <p className="tekst" lang="nl">
            {stap.reactie.tekst}
          </p>
        </>
      );
    case "reacties":
      return (
        <>
          <span className="what">{teksten.said}</span>
          {stap.aantal === 0 ? (
            teksten.nogGeenReacties
          ) : (
            <>
              <a href="#reacties">{reactieZinnen.aantal(stap.aantal)}</a>
              {`: ${stap.perKanaal.map(({ kanaal, aantal }) => teksten.viaKanaal(aantal, reactieZinnen.kanaal[kanaal])).join(", ")}`}
            </>
          )}
        </>
      );
    case "thema":
      return <ThemaSchakel thema={stap.thema} isOnderbouwing={stap.isOnderbouwing} isKort={isKort} />;
    case "antwoord":
      return (
        <>
          <span className="what">{teksten.antwoord}</span>
          <AfhandelingTag soort={stap.afhandeling.soort} />
          <Antwoord afhandeling={stap.afhandeling} />
        </>
      );
    case "antwoord-verwacht":
      return (
        <>
          <span className="what">{teksten.antwoord}</span>
          {(stap.isTeLaat ? reactieZinnen.teLaat : reactieZinnen.antwoordUiterlijk)(formatDate(stap.uiterlijk, taal))}
        </>
      );
    case "antwoorden":
      return (
        <>
          <span className="what">{teksten.antwoord}</span>
          {stap.aantal === 0 ? teksten.nogGeenAntwoorden : teksten.beantwoord(stap.beantwoord, stap.aantal)}
        </>
      );
    case "acties":
      return (
        <>
          <span className="what">{teksten.acties}</span>
          {isKort ? actieSummary(countByStatus(stap.acties), taal) : <Acties acties={stap.acties} />}
        </>
      );
    case "geen-actie":
      return (
        <>
          <span className="what">{teksten.acties}</span>
          {teksten.geenActie[stap.reason]}
        </>
      );
    case "gebied":
      return (
        <>
          <span className="what">{teksten.gebied}</span>
          {stap.gebieden.length === 0 ? teksten.geenGebied : <Gebieden gebieden={stap.gebieden} />}
        </>
      );
    case "resultaat":
      return (
        <>
          <span className="what">{teksten.resultaat}</span>
          <ul className="plain">
            {stap.resultaten.map(({ titel, tekst, isVoorbeeld }) => (
              <li key={titel}>
                <span lang="nl">
                  <strong>{titel}</strong>: {tekst}
                </span>{" "}
                {isVoorbeeld && <Voorbeeld />}
              </li>
            ))}
          </ul>
        </>
      );
    case "vooraf":
      return (
        <>
          <span className="what">{opvolgingZinnen.vooraf}</span>
          <HerkomstZin herkomst={stap.herkomst} />
        </>
      );
    case "vervolg":
      return (
        <>
          <span className="what">{opvolgingZinnen.vervolg}</span>
          <VervolgZin vervolg={stap.vervolg} isKort={isKort} />
        </>
      );
    case "geen-resultaat":
      return (
        <>
          <span className="what">{teksten.resultaat}</span>
          {teksten.geenResultaat[stap.reason]}
        </>
      );
  }
}

type ThemaSchakelProps = { thema: KetenThema; isOnderbouwing: boolean; isKort: boolean };

function ThemaSchakel({ thema, isOnderbouwing, isKort }: ThemaSchakelProps) {
  const teksten = useTeksten(ketenTeksten);
  const prioriteit = useTeksten(themaTeksten).prioriteit(thema.rang, thema.aantal);
  return (
    <>
      <span className="what">{teksten.thema}</span>
      {!isKort && (
        <>
          <a href={thema.href} lang="nl">
            {thema.titel}
          </a>
          <br />
        </>
      )}
      {thema.isVervallen ? (
        teksten.vervallen
      ) : (
        <>
          {prioriteit}
          {!isKort && (
            <>
              {` ${teksten.inDe} `}
              <a href={`/agendas/${thema.agendaSlug}`} lang="nl">
                {thema.agendaTitel}
              </a>
            </>
          )}
        </>
      )}
      {isOnderbouwing && <p className="hint">{teksten.onderbouwing}</p>}
    </>
  );
}

function Acties({ acties }: { acties: Extract<KetenStap, { soort: "acties" }>["acties"] }) {
  const teksten = useTeksten(ketenTeksten);
  return (
    <ul className="plain">
      {acties.map((actie) => (
        <li key={actie.id}>
          <a href={actie.href} lang="nl">
            {actie.titel}
          </a>{" "}
          {actie.isVoorbeeld && <Voorbeeld />}
          <br />
          <ActieStatusTag status={actie.status} /> <span lang="nl">{actie.voortgang}</span>
          <br />
          <span className="hint">
            {formatYears(actie.jaarVan, actie.jaarTot)}, {teksten.trekker(actie.trekker)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Gebieden({ gebieden }: { gebieden: readonly GebiedInAgenda[] }) {
  const taal = useTaal();
  return (
    <ul className="plain">
      {gebieden.map((gebied) => (
        <li key={gebied.slug}>
          <a href={`/aandachtsgebieden/${gebied.slug}`}>{gebied.naam}</a>
          {gebied.aanwijzingen.map((aanwijzing) => (
            <p key={aanwijzing.id} className="hint">
              {/* In force, so it has begun. */}
              {`${regimeNaam(aanwijzing.soort, taal)}, ${periodeText(aanwijzing, aanwijzing.vanaf, taal)}`}
            </p>
          ))}
          {gebied.alleenIn.length > 0 && <p className="hint">{alleenIn(gebied.alleenIn, taal)}</p>}
        </li>
      ))}
    </ul>
  );
}
