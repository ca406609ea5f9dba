// What is done and said about the themas of a demo agenda, and the versions that followed from it.
import { renderAgendaHtml } from "../../../app/agenda/agenda-html";
import { buildPublishable, checkPublishable } from "../../../app/agenda/publishable";
import { type Bewijs, THEMA_TEKSTEN } from "../../../app/thema/thema";
import { addBewijs, setThemaVervallen, themaTekst } from "../../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../../realtime/document/agenda-inhoud";
import { insertReactie, linkActies, saveAfhandeling, saveSteun } from "../../queries/reactie";
import { listGeciteerdeCijfers, listGeciteerdeReacties, listThemaIds, publishVersie } from "../../queries/versie";
import { actie } from "../../schema/actie";
import { actieId, type Filling, reactieId, replaceText, storeUpdate, themaId } from "./filling";
import type { Moment, VoorbeeldReactie, VoorbeeldThema, VoorbeeldVersie } from "./voorbeeld-agenda";

/** What is done and said, and the versions that followed from it. */
export async function fillThemas(filling: Filling): Promise<void> {
  const { themas, versies } = filling.voorbeeld;
  await insertActies(filling);
  for (const [index, thema] of themas.entries()) await insertReacties(filling, index + 1, thema.reacties ?? []);
  for (const versie of versies) await publish(filling, versie);
}

async function insertActies({ tx, voorbeeld, kalender }: Filling): Promise<void> {
  const rows = voorbeeld.themas.flatMap(({ acties = [] }, thema) =>
    acties.map(({ jaren, budgetEuro, bijgewerkt, ...fields }, index) => {
      const [jaarVan, jaarTot] = kalender.jaren(jaren);
      return {
        ...fields,
        id: actieId(voorbeeld.id, thema + 1, index + 1),
        agendaId: voorbeeld.id,
        themaId: themaId(voorbeeld.id, thema + 1),
        jaarVan,
        jaarTot,
        budgetCents: budgetEuro === undefined ? null : budgetEuro * 100,
        updatedAt: kalender.tijd(bijgewerkt),
        isVoorbeeld: true,
      };
    }),
  );
  if (rows.length > 0) await tx.insert(actie).values(rows);
}

async function insertReacties(
  { tx, voorbeeld, kalender, team }: Filling,
  nummer: number,
  reacties: readonly VoorbeeldReactie[],
): Promise<void> {
  for (const [index, { naam, tekst, kanaal, op, door, steun = [], antwoord }] of reacties.entries()) {
    const id = reactieId(voorbeeld.id, nummer, index + 1);
    await insertReactie(tx, {
      id,
      agendaId: voorbeeld.id,
      themaId: themaId(voorbeeld.id, nummer),
      gebruikerId: door ?? null,
      ingevoerdDoor: door === undefined ? team : null,
      naam,
      tekst,
      kanaal,
      geplaatstOp: kalender.tijd(op),
      formulierSleutel: id,
      isVoorbeeld: true,
    });
    for (const gebruikerId of steun) await saveSteun(tx, id, gebruikerId, true);
    if (antwoord === undefined) continue;
    const { soort, toelichting, acties = [] } = antwoord;
    await saveAfhandeling(tx, { reactieId: id, soort, toelichting, door: team, op: kalender.tijd(antwoord.op) });
    await linkActies(
      tx,
      id,
      acties.map((actieNummer) => actieId(voorbeeld.id, nummer, actieNummer)),
    );
  }
}

/** Changes the draft as the version says and publishes it. Throws when a real one would be refused. */
async function publish(filling: Filling, versie: VoorbeeldVersie): Promise<void> {
  const { tx, voorbeeld, kalender, team, doc } = filling;
  await storeUpdate(filling, versie.op, () => doc.transact(() => changeDraft(filling, versie)));
  const concept = readAgendaInhoud(doc);
  const { inhoud, cijfers } = buildPublishable(concept, {
    themaIds: await listThemaIds(tx, voorbeeld.id),
    cijfers: await listGeciteerdeCijfers(tx, concept),
    reactieIds: await listGeciteerdeReacties(tx, voorbeeld.id, concept),
  });
  const check = checkPublishable(inhoud);
  if (!check.ok) throw new Error(`Demo agenda ${voorbeeld.id} cannot be published: ${JSON.stringify(check)}`);
  const { ronde } = versie;
  await publishVersie(tx, {
    agendaId: voorbeeld.id,
    inhoud,
    html: renderAgendaHtml(inhoud),
    cijfers,
    gebruikerId: team,
    now: kalender.tijd(versie.op),
    ronde: ronde === undefined ? null : { van: kalender.dag(ronde.van), totEnMet: kalender.dag(ronde.totEnMet) },
  });
}

function changeDraft({ voorbeeld, kalender, doc }: Filling, { op, wijzigingen = {} }: VoorbeeldVersie): void {
  for (const [index, thema] of voorbeeld.themas.entries()) {
    const id = themaId(voorbeeld.id, index + 1);
    for (const bewijs of reactiesAsBewijs(voorbeeld.id, index + 1, thema)) {
      if (kalender.dag(bewijs.op) < kalender.dag(op)) addBewijs(doc, id, bewijs.bewijs);
    }
    const wijziging = wijzigingen[index + 1];
    if (wijziging === undefined) continue;
    if (wijziging.vervallen) setThemaVervallen(doc, id, true);
    for (const tekst of THEMA_TEKSTEN) {
      const nieuw = wijziging[tekst];
      if (nieuw === undefined) continue;
      replaceText(themaTekst(doc, id, tekst), nieuw);
    }
  }
}

function reactiesAsBewijs(agendaId: string, nummer: number, { reacties = [] }: VoorbeeldThema) {
  return reacties.flatMap(({ isBewijs, op }, index): { op: Moment; bewijs: Bewijs }[] =>
    isBewijs ? [{ op, bewijs: { soort: "reactie", reactie: reactieId(agendaId, nummer, index + 1) } }] : [],
  );
}
