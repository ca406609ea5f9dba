/** Placing a reactie: checked, counted, and stored once however often the form is sent. */
import { createHash } from "node:crypto";
import { nanoid } from "nanoid";
import { insertReactie } from "../../db/queries/reactie";
import { can, type Gebruiker } from "../access/policy";
import type { Reactieronde } from "../agenda/agenda-status";
import { isoDate } from "../format/format";
import type { RequestContext } from "../http/services.server";
import type { Taal } from "../taal/taal";
import { formulierTeksten } from "./formulier-teksten";
import { ANONIEM, type Kanaal } from "./reactie";
import { countReactie, type LimietCheck } from "./reactie-limiet.server";
import { reageerSentence } from "./reactie-teksten";
import { checkReageren, type ReageerCheck } from "./reageren";

type ReactiePlek = {
  agenda: { id: string };
  thema: { id: string };
  isVervallen: boolean;
  ronde: Reactieronde | null;
};

export type NieuweReactie = {
  tekst: string;
  /** Undefined when left empty. */
  naam: string | undefined;
  /** Any other than the site is on someone's behalf. Ask `reactie:post-namens` first. */
  kanaal: Kanaal;
  /** What the form carried, to recognise it when it is sent again. */
  sleutel: string;
};

export type PlaatsResultaat =
  | { ok: true; id: string }
  | Extract<ReageerCheck, { ok: false }>
  | Extract<LimietCheck, { ok: false }>;

/** Stores a reactie to a published thema, or says why not. Ask `reactie:post` first. */
export async function placeReactie(
  { clock, inTransaction }: Pick<RequestContext, "clock" | "inTransaction">,
  gebruiker: Gebruiker,
  plek: ReactiePlek,
  { tekst, naam, kanaal, sleutel }: NieuweReactie,
): Promise<PlaatsResultaat> {
  const now = clock();
  const check = checkReageren(plek, isoDate(now));
  if (!check.ok) return check;
  const isNamens = kanaal !== "site";
  const limiet = await countReactie(gebruiker.id, isNamens);
  if (!limiet.ok) return limiet;

  const themaId = plek.thema.id;
  const id = await inTransaction((tx) =>
    insertReactie(tx, {
      id: nanoid(),
      agendaId: plek.agenda.id,
      themaId,
      gebruikerId: isNamens ? null : gebruiker.id,
      ingevoerdDoor: isNamens ? gebruiker.id : null,
      naam: naam ?? (!isNamens && can(gebruiker, "reactie:official-name") ? gebruiker.naam : ANONIEM),
      tekst,
      kanaal,
      geplaatstOp: now,
      formulierSleutel: formulierSleutel(gebruiker.id, themaId, sleutel, tekst),
    }),
  );
  return { ok: true, id };
}

/** Why a reactie was not placed. */
export function plaatsSentence(result: Extract<PlaatsResultaat, { ok: false }>, taal: Taal): string {
  return result.reason === "te-vaak"
    ? formulierTeksten[taal].teVaak(Math.ceil(result.retryAfterS / 60))
    : reageerSentence(result, taal);
}

/**
 * Names one sending of one form by one person. The person is in it, so a key taken from someone else's form is worthless;
 * the text is in it, so a form that went back in history and was rewritten is another reactie.
 */
function formulierSleutel(gebruikerId: string, themaId: string, sleutel: string, tekst: string): string {
  return createHash("sha256")
    .update(JSON.stringify([gebruikerId, themaId, sleutel, tekst]))
    .digest("base64url");
}
