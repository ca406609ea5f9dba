/**
 * Writes one demo agenda into the database along the way a real one goes: a draft, reactions and answers, acties, versions
 * published from the draft. What residents read and what the document holds are therefore the same.
 */
import { eq } from "drizzle-orm";
import * as Y from "yjs";
import { renderAgendaHtml } from "../../../app/agenda/agenda-html";
import { buildEersteInhoud, nextLooptijd, nextSlug, nextTitel } from "../../../app/agenda/opvolging/opvolging";
import { checkPublishable } from "../../../app/agenda/publiceren";
import { type Bewijs, THEMA_TEKSTEN } from "../../../app/thema/thema";
import {
  addBewijs,
  agendaTekst,
  createAgendaDocument,
  findTekst,
  readPlek,
  setThemaVervallen,
  themaTekst,
} from "../../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../../realtime/document/agenda-inhoud";
import { passageOfWords } from "../../../realtime/document/passage";
import { deleteEmptied, restoreRichText } from "../../../realtime/document/restore-rich-text";
import { plainText, type RichText, type RichTextNode, writeRichText } from "../../../realtime/document/rich-text";
import type { Tx } from "../../client";
import { insertBesluit } from "../../queries/besluit";
import { appendUpdates, listUpdates, saveProjection } from "../../queries/document";
import { insertDeelnemer } from "../../queries/meekijken";
import { findConceptSindsMoment, insertMomentopname } from "../../queries/momentopname";
import { insertBericht, insertNotitie } from "../../queries/notitie";
import { insertOpvolging, listSlugs } from "../../queries/opvolging";
import { insertReactie, linkActies, saveAfhandeling, saveSteun } from "../../queries/reactie";
import { insertTekstvoorstel } from "../../queries/tekstvoorstel";
import { findVersie, listGeciteerdeCijfers, publishVersie } from "../../queries/versie";
import { actie } from "../../schema/actie";
import { agenda } from "../../schema/agenda";
import { demoEmail, type GebruikerId, teamOf } from "./gebruikers";
import type { Kalender } from "./moment";
import type {
  Moment,
  Tekst,
  VoorbeeldAgenda,
  VoorbeeldMoment,
  VoorbeeldOpvolger,
  VoorbeeldReactie,
  VoorbeeldThema,
  VoorbeeldVersie,
} from "./voorbeeld-agenda";

/** CBS 2022: the period of every figure the demo content cites. */
const PERIODE = "2022";

type Filling = { tx: Tx; voorbeeld: VoorbeeldAgenda; kalender: Kalender; team: GebruikerId; doc: Y.Doc };

/** Does nothing when someone has written in the draft: its log then holds more than its birth. */
export async function fillAgenda(
  tx: Tx,
  { titel, stadsdeel }: { titel: string; stadsdeel: string },
  voorbeeld: VoorbeeldAgenda,
  kalender: Kalender,
): Promise<void> {
  const [birth, ...later] = await listUpdates(tx, voorbeeld.id, 0);
  if (birth === undefined || later.length > 0) return;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, birth.data);
  const filling: Filling = { tx, voorbeeld, kalender, team: teamOf(stadsdeel), doc };

  await startAgenda(filling);
  await writeDraft(filling, titel);
  for (const moment of voorbeeld.momenten ?? []) await keepMoment(filling, moment);
  await placeNotities(filling);
  await fillThemas(filling);
  await insertDeelnemers(filling);
  await insertTekstvoorstellen(filling);
  if (voorbeeld.opvolger !== undefined) await fillOpvolger(filling, { titel, stadsdeel }, voorbeeld.opvolger);
}

/** What is done and said, and the versions that followed from it. */
async function fillThemas(filling: Filling): Promise<void> {
  const { themas, versies } = filling.voorbeeld;
  await insertActies(filling);
  for (const [index, thema] of themas.entries()) await insertReacties(filling, index + 1, thema.reacties ?? []);
  for (const versie of versies) await publish(filling, versie);
}

async function insertDeelnemers({ tx, voorbeeld, kalender, team }: Filling): Promise<void> {
  for (const { wie, op } of voorbeeld.deelnemers ?? []) {
    await insertDeelnemer(tx, {
      id: `voorbeeld-${voorbeeld.id}-${wie}`,
      agendaId: voorbeeld.id,
      email: demoEmail(wie),
      uitgenodigdOp: kalender.tijd(op),
      uitgenodigdDoor: team,
    });
  }
}

async function insertTekstvoorstellen({ tx, voorbeeld, kalender, doc }: Filling): Promise<void> {
  for (const [index, { tekst, vervang, toelichting, door, op }] of (voorbeeld.tekstvoorstellen ?? []).entries()) {
    const oud = plainText(readAgendaInhoud(doc)[tekst]);
    const nieuw = oud.replace(...vervang);
    if (nieuw === oud) throw new Error(`${voorbeeld.id}: "${vervang[0]}" is not in ${tekst}`);
    await insertTekstvoorstel(tx, {
      id: `voorbeeld-${voorbeeld.id}-${index + 1}`,
      agendaId: voorbeeld.id,
      themaId: null,
      ...{ tekst, oud, nieuw, toelichting },
      ingediendOp: kalender.tijd(op),
      ingediendDoor: door,
      isVoorbeeld: true,
    });
  }
}

/** Starts the next agenda and takes it as far as it goes. */
async function fillOpvolger(
  { tx, voorbeeld: oud, kalender, team }: Filling,
  van: { titel: string; stadsdeel: string },
  { op, keuzes, ...nieuw }: VoorbeeldOpvolger,
): Promise<void> {
  const versie = await findVersie(tx, oud.id);
  if (versie === undefined) throw new Error(`Demo agenda ${oud.id} has no version to go on from`);
  const [, tot] = kalender.jaren(oud.looptijd);
  const looptijd = nextLooptijd(tot, kalender.dag(op));
  const id = nextSlug(oud.id, looptijd.van, await listSlugs(tx));
  const titel = nextTitel(van.titel, looptijd);
  const perThema = versie.inhoud.themas.map((thema, index) => {
    const keuze = keuzes[index];
    if (keuze === undefined) throw new Error(`Demo agenda ${oud.id}: nothing is chosen for ${thema.titel}`);
    return { ...keuze, themaId: thema.id, titel: thema.titel };
  });
  let aantal = 0;
  const { inhoud, voortgezetIn } = buildEersteInhoud(titel, versie.inhoud, perThema, () => themaId(id, ++aantal));
  await insertOpvolging(tx, {
    agendaId: oud.id,
    versieNummer: versie.nummer,
    formulierSleutel: `voorbeeld-opvolging-${oud.id}`,
    door: team,
    op: kalender.tijd(op),
    opvolger: { id, slug: id, titel, stadsdeel: van.stadsdeel },
    inhoud,
    keuzes: perThema.map(({ themaId: van, soort, toelichting }) => ({
      ...{ themaId: van, soort, toelichting },
      voortgezetIn: voortgezetIn.get(van) ?? null,
    })),
  });

  const [birth] = await listUpdates(tx, id, 0);
  if (birth === undefined) throw new Error(`Demo agenda ${id} has no document`);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, birth.data);
  const [year] = kalender.jaren([0, 0]);
  const voorbeeld: VoorbeeldAgenda = {
    ...nieuw,
    id,
    wijkCode: oud.wijkCode,
    gestart: op,
    looptijd: [looptijd.van - year, looptijd.tot - year],
    themas: perThema.filter(({ soort }) => soort === "voortgezet"),
  };
  const filling: Filling = { tx, voorbeeld, kalender, team, doc };
  await startAgenda(filling);
  await storeUpdate(filling, voorbeeld.versies[0]?.op ?? op, () =>
    doc.transact(() => {
      replaceText(agendaTekst(doc, "inleiding"), voorbeeld.inleiding);
      replaceText(agendaTekst(doc, "participatie"), voorbeeld.participatie);
    }),
  );
  await fillThemas(filling);
}

async function startAgenda({ tx, voorbeeld, kalender }: Filling): Promise<void> {
  const { id, besluit } = voorbeeld;
  const [looptijdVan, looptijdTot] = kalender.jaren(voorbeeld.looptijd);
  const besluitId = besluit === undefined ? null : `voorbeeld-vaststelling-${id}`;
  if (besluit !== undefined && besluitId !== null) {
    await insertBesluit(tx, { ...besluit, id: besluitId, datum: kalender.dag(besluit.datum) });
  }
  await tx
    .update(agenda)
    .set({ looptijdVan, looptijdTot, gestartOp: kalender.dag(voorbeeld.gestart), besluitId, isVoorbeeld: true })
    .where(eq(agenda.id, id));
}

async function writeDraft(filling: Filling, titel: string): Promise<void> {
  const { voorbeeld, doc } = filling;
  const written = createAgendaDocument({
    titel,
    inleiding: toRichText(voorbeeld.inleiding),
    participatie: toRichText(voorbeeld.participatie),
    themas: voorbeeld.themas.map((thema, index) => ({
      id: themaId(voorbeeld.id, index + 1),
      titel: thema.titel,
      ...(thema.domein && { domein: thema.domein }),
      ...(thema.participatieniveau && { participatieniveau: thema.participatieniveau }),
      ...Object.fromEntries(THEMA_TEKSTEN.map((tekst) => [tekst, toRichText(thema[tekst] ?? [])])),
      onderbouwing: (thema.cijfers ?? []).map((indicator) => ({
        soort: "waarneming" as const,
        indicator,
        gebied: voorbeeld.wijkCode,
        periode: PERIODE,
      })),
    })),
  });
  const op = voorbeeld.versies[0]?.op ?? voorbeeld.gestart;
  await storeUpdate(filling, op, () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(written)));
}

/** Writes the draft as it read at this moment, and keeps it. */
async function keepMoment(filling: Filling, { op, door, naam, was = {} }: VoorbeeldMoment): Promise<void> {
  const { tx, voorbeeld, kalender, doc } = filling;
  const write = () =>
    doc.transact(() => {
      for (const [index, thema] of voorbeeld.themas.entries()) {
        for (const tekst of THEMA_TEKSTEN) {
          const read = was[index + 1]?.[tekst] ?? thema[tekst] ?? [];
          const fragment = themaTekst(doc, themaId(voorbeeld.id, index + 1), tekst);
          deleteEmptied(doc, restoreRichText(fragment, toRichText(read)));
        }
      }
    });
  await storeUpdate(filling, op, write, door);
  const concept = await findConceptSindsMoment(tx, voorbeeld.id);
  if (concept === undefined) throw new Error(`Demo agenda ${voorbeeld.id} has no draft`);
  const { inhoud, logId, auteurIds } = concept;
  const moment = { agendaId: voorbeeld.id, gemaaktOp: kalender.tijd(op), inhoud, logId };
  const waarom =
    naam === undefined ? { soort: "einde" as const } : { soort: "benoemd" as const, naam, gemaaktDoor: door };
  await insertMomentopname(tx, { ...moment, ...waarom }, auteurIds);
}

/** Changes the document as its author would, the team when nobody is named: one stored update. */
async function storeUpdate(
  { tx, voorbeeld, kalender, team, doc }: Filling,
  op: Moment,
  change: () => void,
  auteurId: GebruikerId = team,
) {
  const before = Y.encodeStateVector(doc);
  change();
  const createdAt = kalender.tijd(op);
  const data = Y.encodeStateAsUpdate(doc, before);
  const logId = await appendUpdates(tx, [{ agendaId: voorbeeld.id, data, auteurId, createdAt }]);
  await saveProjection(tx, voorbeeld.id, readAgendaInhoud(doc), logId, createdAt);
}

async function placeNotities(filling: Filling): Promise<void> {
  const { tx, voorbeeld, kalender, doc } = filling;
  for (const [index, { thema, tekst, woorden, isWeg, berichten }] of (voorbeeld.notities ?? []).entries()) {
    const plek = readPlek({ themaId: thema === undefined ? null : themaId(voorbeeld.id, thema), tekst });
    if (plek === undefined) throw new Error(`Demo agenda ${voorbeeld.id} has a notitie at no text`);
    const fragment = findTekst(doc, plek);
    const [eerste] = berichten;
    if (isWeg && eerste !== undefined) await storeUpdate(filling, eerste.op, () => appendWoorden(fragment, woorden));
    const passage = passageOfWords(fragment, woorden);
    if (passage === null) throw new Error(`Demo agenda ${voorbeeld.id} has no words "${woorden}"`);
    if (isWeg && eerste !== undefined) await storeUpdate(filling, eerste.op, () => removeLast(fragment));
    const id = `${voorbeeld.id}-notitie-${index + 1}`;
    await insertNotitie(tx, { id, agendaId: voorbeeld.id, ...plek, ...passage, isVoorbeeld: true });
    for (const [nummer, { soort = "bericht", tekst: gezegd, door, op }] of berichten.entries()) {
      await insertBericht(tx, {
        notitieId: id,
        soort,
        tekst: gezegd,
        formulierSleutel: `${id}-${nummer + 1}`,
        geplaatstOp: kalender.tijd(op),
        geplaatstDoor: door,
      });
    }
  }
}

function appendWoorden(fragment: Y.XmlFragment, woorden: string): void {
  const block = new Y.XmlElement("paragraph");
  block.insert(0, [new Y.XmlText(woorden)]);
  fragment.insert(fragment.length, [block as Y.XmlElement]);
}

function removeLast(fragment: Y.XmlFragment): void {
  fragment.delete(fragment.length - 1, 1);
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
  const inhoud = readAgendaInhoud(doc);
  const check = checkPublishable(inhoud);
  if (!check.ok) throw new Error(`Demo agenda ${voorbeeld.id} cannot be published: ${JSON.stringify(check)}`);
  const { ronde } = versie;
  await publishVersie(tx, {
    agendaId: voorbeeld.id,
    inhoud,
    html: renderAgendaHtml(inhoud),
    cijfers: await listGeciteerdeCijfers(tx, inhoud),
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

function replaceText(fragment: Y.XmlFragment, tekst: Tekst): void {
  fragment.delete(0, fragment.length);
  writeRichText(fragment, toRichText(tekst));
}

function reactiesAsBewijs(agendaId: string, nummer: number, { reacties = [] }: VoorbeeldThema) {
  return reacties.flatMap(({ isBewijs, op }, index): { op: Moment; bewijs: Bewijs }[] =>
    isBewijs ? [{ op, bewijs: { soort: "reactie", reactie: reactieId(agendaId, nummer, index + 1) } }] : [],
  );
}

/** Twelve characters, as the shared document asks: "duindorp--03"; of a next agenda with its year, "vogelwi27-03". */
function themaId(agendaId: string, nummer: number): string {
  const [, naam = agendaId, jaar = ""] = /^(.*)-20(\d{2})$/.exec(agendaId) ?? [];
  const name = naam.slice(0, 9 - jaar.length).padEnd(9 - jaar.length, "-");
  return `${name}${jaar}-${String(nummer).padStart(2, "0")}`;
}

function actieId(agendaId: string, thema: number, nummer: number): string {
  return `${agendaId}-actie-${thema}-${nummer}`;
}

function reactieId(agendaId: string, thema: number, nummer: number): string {
  return `${agendaId}-reactie-${thema}-${nummer}`;
}

function toRichText(tekst: Tekst): RichText {
  return {
    type: "doc",
    content: tekst.map((block) =>
      typeof block === "string"
        ? paragraph(block)
        : { type: "bulletList", content: block.map((item) => ({ type: "listItem", content: [paragraph(item)] })) },
    ),
  };
}

function paragraph(text: string): RichTextNode {
  return { type: "paragraph", content: [{ type: "text", text }] };
}
