/**
 * Writes one demo agenda into the database along the way a real one goes: a draft, reactions and answers, acties, versions
 * published from the draft. What residents read and what the document holds are therefore the same.
 */
import * as Y from "yjs";
import { THEMA_TEKSTEN } from "../../../app/thema/thema";
import { createAgendaDocument, themaTekst } from "../../../realtime/document/agenda-document";
import { deleteEmptied } from "../../../realtime/document/emptied-line";
import { restoreRichText } from "../../../realtime/document/restore-rich-text";
import type { Tx } from "../../client";
import { listUpdates } from "../../queries/document";
import { findConceptSindsMoment, insertMomentopname } from "../../queries/momentopname";
import { fillOpvolger } from "./fill-opvolger";
import { fillThemas } from "./fill-themas";
import { type Filling, storeUpdate, themaId, toRichText } from "./filling";
import { teamOf } from "./gebruikers";
import { insertDeelnemers, insertTekstvoorstellen } from "./insert-tekstvoorstellen";
import type { Kalender } from "./moment";
import { placeNotities } from "./place-notities";
import { startAgenda } from "./start-agenda";
import type { VoorbeeldAgenda, VoorbeeldMoment } from "./voorbeeld-agenda";

/** CBS 2022: the period of every figure the demo content cites. */
const PERIODE = "2022";

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
  const { inhoud, logId, auteurs } = concept;
  const moment = { agendaId: voorbeeld.id, gemaaktOp: kalender.tijd(op), inhoud, logId };
  const waarom =
    naam === undefined ? { soort: "einde" as const } : { soort: "benoemd" as const, naam, gemaaktDoor: door };
  await insertMomentopname(tx, { ...moment, ...waarom }, auteurs);
}
