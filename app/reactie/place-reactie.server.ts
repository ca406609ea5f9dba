/** Placing a reactie: checked, counted, and stored once however often the form is sent. */
import { nanoid } from "nanoid";
import { findReactieIdBySleutel, insertReactie } from "../../db/queries/reactie";
import { findPubliekThema } from "../../db/queries/versie";
import { can, type Gebruiker } from "../access/policy";
import type { Reactieronde } from "../agenda/agenda-status";
import { isoDate } from "../format/format";
import { formId } from "../http/form-id.server";
import type { RequestContext } from "../http/services.server";
import type { Taal } from "../taal/taal";
import { checkReactie, type ReactieCheck } from "./check-reactie";
import { formulierTeksten } from "./formulier-teksten";
import { ANONIEM, type Kanaal } from "./reactie";
import { countReactie, type LimietCheck } from "./reactie-limiet.server";
import { looksOfficial } from "./reactie-naam";
import { reactieCheckSentence } from "./reactie-teksten";

type ReactiePlek = {
  agenda: { id: string };
  thema: { id: string };
  isVervallen: boolean;
  ronde: Reactieronde | null;
};

export type NieuweReactie = {
  tekst: string;
  /** Undefined when left empty; null when the form did not ask for one. */
  naam: string | undefined | null;
  /** Any other than the site is on someone's behalf. Ask `reactie:post-namens` first. */
  kanaal: Kanaal;
  /** What the form carried, to recognise it when it is sent again. */
  sleutel: string;
};

export type PlaceResult =
  | { ok: true; id: string }
  | Extract<ReactieCheck, { ok: false }>
  | Extract<LimietCheck, { ok: false }>;

/** Stores a reactie to a published thema, or says why not. Ask `reactie:post` first. */
export async function placeReactie(
  { clock, inTransaction }: Pick<RequestContext, "clock" | "inTransaction">,
  gebruiker: Gebruiker,
  plek: ReactiePlek,
  { tekst, naam, kanaal, sleutel }: NieuweReactie,
): Promise<PlaceResult> {
  const now = clock();
  const check = checkReactie(plek, isoDate(now));
  if (!check.ok) return check;
  const isNamens = kanaal !== "site";
  const themaId = plek.thema.id;
  const formulierSleutel = formId(gebruiker.id, sleutel, [themaId, tekst, naam ?? null, kanaal]);
  const findEarlier = () => inTransaction((tx) => findReactieIdBySleutel(tx, formulierSleutel), { isDraft: true });
  const earlier = await findEarlier();
  if (earlier !== undefined) return { ok: true, id: earlier };
  const limiet = await countReactie(gebruiker.id, isNamens);
  if (!limiet.ok) {
    // Of a double click, the first may have been the last that was allowed: that one is stored by now.
    const first = await findEarlier();
    return first === undefined ? limiet : { ok: true, id: first };
  }

  return await inTransaction(async (tx): Promise<PlaceResult> => {
    // A version may have been published, or the day have ended, while this one waited for its turn.
    const thema = await findPubliekThema(tx, themaId);
    const checkNow = checkReactie(thema ?? { isVervallen: true, ronde: null }, isoDate(clock()));
    if (!checkNow.ok) return checkNow;
    const id = await insertReactie(tx, {
      id: nanoid(),
      agendaId: plek.agenda.id,
      themaId,
      gebruikerId: isNamens ? null : gebruiker.id,
      ingevoerdDoor: isNamens ? gebruiker.id : null,
      naam: naam ?? (isNamens ? ANONIEM : ownName(gebruiker, { isAsked: naam === undefined })),
      tekst,
      kanaal,
      geplaatstOp: now,
      formulierSleutel,
    });
    return { ok: true, id };
  });
}

/** `isAsked`: the name was asked and left empty. Then a resident gives none; nor may one sound official by it. */
function ownName(gebruiker: Gebruiker, { isAsked }: { isAsked: boolean }): string {
  if (can(gebruiker, "reactie:official-name")) return gebruiker.naam;
  return isAsked || looksOfficial(gebruiker.naam) ? ANONIEM : gebruiker.naam;
}

/** Why a reactie was not placed. */
export function placeSentence(result: Extract<PlaceResult, { ok: false }>, taal: Taal): string {
  return result.reason === "te-vaak"
    ? formulierTeksten[taal].teVaak(Math.ceil(result.retryAfterS / 60))
    : reactieCheckSentence(result, taal);
}
