// What an agenda must have before residents may react to it.
import { bewijsKey, bewijsOf } from "../../realtime/document/agenda-document";
import { type AgendaInhoud, type ThemaInhoud, withoutVervallen } from "../../realtime/document/agenda-inhoud";
import { addDays } from "../format/iso-date";
import type { GepubliceerdCijfer } from "../wijkprofiel/cijfer";

export type Ontbreekt = "titel" | "domein" | "participatieniveau" | "onderbouwing";

export type PublishCheck =
  | { ok: true; warnings: "geen-sociaal-thema"[] }
  | { ok: false; reason: "geen-themas" }
  | {
      ok: false;
      reason: "onvolledig";
      ontbreekt: { themaId: string; titel: string; rang: number; wat: Ontbreekt[] }[];
    };

/** A thema of a draft whose id another agenda has, which a client can write. */
export type VreemdThema = { themaId: string; titel: string };

/** What keeps a draft as the server reads it from being published. */
export type ConceptCheck = PublishCheck | { ok: false; reason: "thema-van-andere-agenda"; themas: VreemdThema[] };

/** Product: half a year is the longest that one round stays open; the weeks to answer begin only when it closes. */
const MAX_RONDE_DAGEN = 26 * 7;

/** The latest last day to react, when an agenda is published on ISO date `today`. */
export function rondeUiterlijk(today: string): string {
  return addDays(today, MAX_RONDE_DAGEN);
}

/** What became of publishing, and why not. */
export type PublishResult =
  | { ok: true; nummer: number }
  | Extract<ConceptCheck, { ok: false }>
  | { ok: false; reason: "ronde-zonder-dag" | "ronde-al-voorbij" }
  /** The latest day that can be chosen, an ISO date. */
  | { ok: false; reason: "ronde-te-lang"; uiterlijk: string }
  /** The round that was to go on has ended since the form was shown. */
  | { ok: false; reason: "ronde-intussen-voorbij" }
  /** Residents were told they can react up to and including this later day, an ISO date. */
  | { ok: false; reason: "ronde-korter"; totEnMet: string }
  | { ok: false; reason: "ingehaald"; nummer: number }
  /** The next agenda started from what was published of this one, and says of each thema of that what became of it. */
  | { ok: false; reason: "opgevolgd"; opvolger: { slug: string; titel: string } };

/**
 * Product rule 2 (docs/beleid.md): each thema says what it is, where it belongs, how much influence residents have and why it
 * is there. At least one thema is sociaal: its absence is a warning, not a block.
 */
export function checkPublishable(inhoud: AgendaInhoud): PublishCheck {
  const { themas } = withoutVervallen(inhoud);
  if (themas.length === 0) return { ok: false, reason: "geen-themas" };

  const ontbreekt = themas
    .map((thema, index) => ({ themaId: thema.id, titel: thema.titel, rang: index + 1, wat: missingIn(thema) }))
    .filter(({ wat }) => wat.length > 0);
  if (ontbreekt.length > 0) return { ok: false, reason: "onvolledig", ontbreekt };

  return { ok: true, warnings: themas.some((thema) => thema.domein === "sociaal") ? [] : ["geen-sociaal-thema"] };
}

/** What publishing asks first of a draft; the page of what waits says the same beforehand. */
export function checkConcept({ inhoud, vreemd }: Pick<Publishable, "inhoud" | "vreemd">): ConceptCheck {
  // Said rather than left out: its writers would think that residents read it.
  if (vreemd.length > 0) return { ok: false, reason: "thema-van-andere-agenda", themas: vreemd };
  return checkPublishable(inhoud);
}

/** In how many places a draft that was refused must change. */
export function countRefused(refused: Exclude<PublishResult, { ok: true }>): number {
  return refused.reason === "onvolledig" ? refused.ontbreekt.reduce((sum, { wat }) => sum + wat.length, 0) : 1;
}

export function missingIn(thema: ThemaInhoud): Ontbreekt[] {
  const wat: Ontbreekt[] = [];
  if (thema.titel === "") wat.push("titel");
  if (thema.domein === null) wat.push("domein");
  if (thema.participatieniveau === null) wat.push("participatieniveau");
  if (thema.onderbouwing.length === 0) wat.push("onderbouwing");
  return wat;
}

export type Publishable = {
  inhoud: AgendaInhoud;
  cijfers: GepubliceerdCijfer[];
  /** Left out because another agenda has them. */
  vreemd: VreemdThema[];
};

/**
 * What of a draft can be published, and with which figures: its themas that are not vervallen, each with the evidence
 * that is there. `themaIds`: those of the agenda itself. An id is made by a client: one that belongs to another agenda
 * stays there.
 */
export function buildPublishable(
  inhoud: AgendaInhoud,
  known: {
    themaIds: ReadonlySet<string>;
    cijfers: readonly GepubliceerdCijfer[];
    reactieIds: ReadonlySet<string>;
  },
): Publishable {
  const remaining = withoutVervallen(inhoud).themas;
  const themas = remaining.filter(({ id }) => known.themaIds.has(id));
  const ids = new Set(themas.map(({ id }) => id));
  const cijfers = known.cijfers.filter(({ themaId }) => ids.has(themaId));
  return {
    inhoud: withKnownBewijs({ ...inhoud, themas }, { ...known, cijfers }),
    cijfers,
    vreemd: remaining.filter(({ id }) => !known.themaIds.has(id)).map(({ id, titel }) => ({ themaId: id, titel })),
  };
}

/** The draft without evidence that points at nothing: a figure that is not in the wijkprofiel, a reactie that is not there. */
export function withKnownBewijs(
  inhoud: AgendaInhoud,
  known: { cijfers: readonly GepubliceerdCijfer[]; reactieIds: ReadonlySet<string> },
): AgendaInhoud {
  const cijferKeys = new Set(known.cijfers.map((cijfer) => bewijsKey(bewijsOf(cijfer))));
  return {
    ...inhoud,
    themas: inhoud.themas.map((thema) => ({
      ...thema,
      onderbouwing: thema.onderbouwing.filter((bewijs) =>
        bewijs.soort === "reactie" ? known.reactieIds.has(bewijs.reactie) : cijferKeys.has(bewijsKey(bewijs)),
      ),
    })),
  };
}
