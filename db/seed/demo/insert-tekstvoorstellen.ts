// Who was invited to read a demo agenda along, and what was proposed.
import { readAgendaInhoud } from "../../../realtime/document/agenda-inhoud";
import { plainText } from "../../../realtime/document/rich-text";
import { insertDeelnemer } from "../../queries/meekijken";
import { insertTekstvoorstel } from "../../queries/tekstvoorstel";
import type { Filling } from "./filling";
import { demoEmail } from "./gebruikers";

export async function insertDeelnemers({ tx, voorbeeld, kalender, team }: Filling): Promise<void> {
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

export async function insertTekstvoorstellen({ tx, voorbeeld, kalender, doc }: Filling): Promise<void> {
  for (const [index, { tekst, replace, toelichting, door, op }] of (voorbeeld.tekstvoorstellen ?? []).entries()) {
    const oud = plainText(readAgendaInhoud(doc)[tekst]);
    const nieuw = oud.replace(...replace);
    if (nieuw === oud) throw new Error(`${voorbeeld.id}: "${replace[0]}" is not in ${tekst}`);
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
