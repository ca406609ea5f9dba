// Beside the map: what is known of the chosen wijk.
import { StatusTag } from "../agenda/agenda-status-tag";
import { agendaTeksten } from "../agenda/agenda-teksten";
import { useTeksten } from "../taal/use-taal";
import { Voorbeeld } from "../ui/voorbeeld";
import { actieHref } from "../uitvoeringsplan/actie";
import { ActieStatusTag } from "../uitvoeringsplan/actie-status-tag";
import { kaartTeksten } from "./kaart-teksten";
import { ThemaLijst } from "./thema-lijst";
import { WijkAanwijzingen } from "./wijk-aanwijzingen";
import { WijkTags } from "./wijk-cellen";
import type { LopendeActie, WijkDossier } from "./wijk-dossier";
import type { WijkOverzicht } from "./wijk-overzicht";

type WijkPaneelProps = {
  wijk: WijkOverzicht;
  dossier: WijkDossier;
  /** The map without a chosen wijk. */
  closeHref: string;
};

export function WijkPaneel({ wijk, dossier, closeHref }: WijkPaneelProps) {
  const agendaZinnen = useTeksten(agendaTeksten);
  const teksten = useTeksten(kaartTeksten);
  return (
    <section id="gekozen" className="paneel" tabIndex={-1} aria-labelledby="gekozen-wijk">
      <h2 id="gekozen-wijk">{wijk.naam}</h2>
      <WijkTags agendas={wijk.agendas} gebieden={wijk.gebieden} />
      <h3>{teksten.aanwijzingen}</h3>
      <WijkAanwijzingen aanwijzingen={dossier.aanwijzingen} />
      {wijk.agendas.map(({ id, slug, titel, status, isVoorbeeld }) => (
        <div key={id} className="paneel-deel">
          <h3>
            <a href={`/agendas/${slug}`} lang="nl">
              {titel}
            </a>
          </h3>
          <p>
            <StatusTag status={status} /> {isVoorbeeld && <Voorbeeld />}
          </p>
          {dossier.opengesteld.includes(id) && (
            <p>
              <a href={`/agendas/${slug}/bewerken`}>{agendaZinnen.readAlong}</a>. {agendaZinnen.readAlongUitleg}
            </p>
          )}
          <ThemaLijst themas={dossier.themas[id] ?? []} />
        </div>
      ))}
      <div className="paneel-deel">
        <h3>{teksten.lopendeActies}</h3>
        <LopendeActies acties={dossier.acties} />
        {wijk.wachtend > 0 && (
          <p>
            {teksten.wachtend(wijk.wachtend)}
            {wijk.teLaat > 0 && `, ${teksten.teLaat(wijk.teLaat)}`}.
          </p>
        )}
      </div>
      <p className="paneel-deel knoppen">
        {wijk.gebieden.map(({ id, slug, naam }) => (
          <a key={id} className="button quiet" href={`/aandachtsgebieden/${slug}`}>
            {teksten.dossier(naam)}
          </a>
        ))}
        <a className="button quiet" href={`/wijken/${wijk.slug}`}>
          {teksten.naarWijk(wijk.naam)}
        </a>
      </p>
      <p>
        <a href={closeHref}>{teksten.close}</a>
      </p>
    </section>
  );
}

function LopendeActies({ acties }: { acties: readonly LopendeActie[] }) {
  const teksten = useTeksten(kaartTeksten);
  if (acties.length === 0) return <p>{teksten.geenLopendeActies}</p>;
  return (
    <ul>
      {acties.map(({ id, titel, jaarVan, status, trekker, isVoorbeeld, agenda }) => (
        <li key={id}>
          <a href={actieHref(agenda.slug, { id, jaarVan })} lang="nl">
            {titel}
          </a>{" "}
          <ActieStatusTag status={status} />{" "}
          <span className="hint" lang="nl">
            {trekker}
          </span>{" "}
          {isVoorbeeld && <Voorbeeld />}
        </li>
      ))}
    </ul>
  );
}
