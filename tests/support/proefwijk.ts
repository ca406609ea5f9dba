/** A small agenda to test with: two themas, a figure under both, in the stadsdeel of the demo team of Escamp. */
import * as Y from "yjs";
import { renderAgendaHtml } from "../../app/agenda/agenda-html";
import type { Bewijs } from "../../app/thema/thema";
import type { InTransaction, Tx } from "../../db/client";
import { adoptAgenda, insertAgenda } from "../../db/queries/agenda";
import { insertBesluit } from "../../db/queries/besluit";
import { appendUpdates, listUpdates, saveProjection } from "../../db/queries/document";
import { insertReactie } from "../../db/queries/reactie";
import { listGeciteerdeCijfers, publishVersie } from "../../db/queries/versie";
import type { besluit } from "../../db/schema/besluit";
import type { reactie } from "../../db/schema/reactie";
import { indicator, waarneming } from "../../db/schema/waarneming";
import { createAgendaDocument, type EersteInhoud } from "../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../realtime/document/agenda-inhoud";
import { paragraphs } from "./rich-text";

export const PROEFWIJK = "proefwijk";
export const GROEN = "thema-groen0";
export const LICHT = "thema-licht0";

/** 16 % in Morgenstond, 41 % in the gemeente. */
export const CIJFER: Bewijs & { soort: "waarneming" } = {
  soort: "waarneming",
  indicator: "test-groen",
  gebied: "WK051834",
  periode: "2022",
};

export const COMPLETE: EersteInhoud = {
  titel: "Wijkagenda Proefwijk",
  inleiding: paragraphs("Wij wonen hier graag."),
  participatie: paragraphs("Praat mee in het buurthuis."),
  themas: [
    {
      id: GROEN,
      titel: "Meer groen",
      domein: "fysiek",
      participatieniveau: "adviseren",
      onderbouwing: [CIJFER],
      waarom: paragraphs("Er is weinig schaduw."),
      doel: paragraphs("In elke straat een boom."),
      aanpak: paragraphs("Wij planten samen."),
    },
    {
      id: LICHT,
      titel: "Meer licht",
      domein: "sociaal",
      participatieniveau: "raadplegen",
      onderbouwing: [CIJFER],
    },
  ],
};

export async function insertTestCijfer(tx: Tx): Promise<void> {
  await tx.insert(indicator).values({
    id: CIJFER.indicator,
    label: "Groen",
    labelEn: "Green",
    eenheid: "%",
    soort: "registratie",
    volgorde: 999,
  });
  const figure = { indicatorId: CIJFER.indicator, periode: CIJFER.periode, isRepresentatief: true, bron: "Proefbron" };
  await tx.insert(waarneming).values([
    { ...figure, gebiedCode: CIJFER.gebied, waarde: 16 },
    { ...figure, gebiedCode: "GM0518", waarde: 41 },
  ]);
}

/** In the making since 5 January 2026; covers a whole wijk and one buurt of another. */
export async function insertProefwijk(tx: Tx, inhoud: EersteInhoud, now: Date, id = PROEFWIJK): Promise<void> {
  await insertAgenda(
    tx,
    {
      id,
      slug: id,
      titel: inhoud.titel,
      stadsdeel: "Escamp",
      looptijdVan: 2026,
      looptijdTot: 2029,
      gestartOp: "2026-01-05",
      dekking: [
        { gebiedCode: "WK051834", dekking: "geheel" },
        { gebiedCode: "BU05183396", dekking: "geheel" },
      ],
    },
    inhoud,
    now,
  );
}

/** Publishes this content as the next version of a test agenda. */
export async function publishInhoud(
  tx: Tx,
  eerste: EersteInhoud,
  now: Date,
  ronde: { van: string; totEnMet: string } | null,
  agendaId = PROEFWIJK,
) {
  const inhoud = readAgendaInhoud(createAgendaDocument(eerste));
  return await publishVersie(tx, {
    agendaId,
    inhoud,
    html: renderAgendaHtml(inhoud),
    cijfers: await listGeciteerdeCijfers(tx, inhoud),
    gebruikerId: "team-escamp",
    now,
    ronde,
  });
}

type NewReactie = typeof reactie.$inferInsert;

/** What someone said on the site about `GROEN`, unless told otherwise. */
export async function insertTestReactie(
  tx: Tx,
  values: Pick<NewReactie, "id" | "naam" | "tekst" | "geplaatstOp"> & Partial<NewReactie>,
): Promise<void> {
  await insertReactie(tx, {
    agendaId: PROEFWIJK,
    themaId: GROEN,
    kanaal: "site",
    formulierSleutel: values.id,
    ...values,
  });
}

/** Adopts a test agenda, by a besluit of the college that is called after it. */
export async function adoptProefwijk(
  tx: Tx,
  besluitValues: Partial<typeof besluit.$inferInsert>,
  looptijd = { looptijdVan: 2026, looptijdTot: 2029 },
  agendaId = PROEFWIJK,
): Promise<void> {
  const id = `besluit-${agendaId}`;
  await insertBesluit(tx, { id, orgaan: "College", soort: "vaststelling", ...besluitValues });
  await adoptAgenda(tx, agendaId, id, looptijd);
}

/** Changes the draft as the socket would: an update in the log, then the projection. */
export async function editConcept(
  inTransaction: InTransaction,
  change: (doc: Y.Doc) => void,
  now: Date,
  agendaId = PROEFWIJK,
): Promise<void> {
  await inTransaction(async (tx) => {
    const doc = new Y.Doc();
    for (const { data } of await listUpdates(tx, agendaId, 0)) Y.applyUpdate(doc, data);
    const before = Y.encodeStateVector(doc);
    change(doc);
    const update = Y.encodeStateAsUpdate(doc, before);
    const logId = await appendUpdates(tx, [{ agendaId, data: update, auteurId: "team-escamp", createdAt: now }]);
    await saveProjection(tx, agendaId, readAgendaInhoud(doc), logId, now);
  });
}
