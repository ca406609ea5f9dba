// What the page sends to make a note, to add to one, to resolve it or to take it up again.
import { z } from "zod";
import { AGENDA_TEKSTEN } from "../../../realtime/document/agenda-document";
import { CITAAT_MAX_LENGTH, isAnkerOf, OMGEVING_LENGTH, type Passage } from "../../../realtime/document/passage";
import { writtenText } from "../../format/written-text";
import { THEMA_TEKSTEN } from "../../thema/thema";
import { BERICHT_MAX_LENGTH, type NotitieFout } from "./notitie";

const TE_LANG = "te-lang" satisfies NotitieFout;
const NO_TEKST = "geen-tekst" satisfies NotitieFout;

const tekst = writtenText({ max: BERICHT_MAX_LENGTH, empty: NO_TEKST, tooLong: () => TE_LANG });

const plekSchema = z.union([
  z.object({ themaId: z.literal("").transform(() => null), tekst: z.enum(AGENDA_TEKSTEN) }),
  z.object({ themaId: z.string().min(1).max(40), tekst: z.enum(THEMA_TEKSTEN) }),
]);

const passageSchema = z
  .object({
    anker: z.string(),
    citaat: z.string().min(1).max(CITAAT_MAX_LENGTH),
    tekstVoor: z.string().max(OMGEVING_LENGTH),
    tekstNa: z.string().max(OMGEVING_LENGTH),
  })
  .refine(({ anker, citaat }) => isAnkerOf(anker, citaat)) satisfies z.ZodType<Passage>;

const notitieSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("plaatsen"), bericht: tekst, plek: plekSchema, passage: passageSchema }),
  z.object({ intent: z.literal("antwoorden"), notitie: z.string(), bericht: tekst }),
  z.object({ intent: z.literal("oplossen"), notitie: z.string() }),
  z.object({ intent: z.literal("heropenen"), notitie: z.string() }),
]);

export type NotitieVerzoek = z.infer<typeof notitieSchema>;

/** What was sent, or the first thing that is wrong with it. */
export function parseNotitie(
  form: FormData,
): { ok: true; verzoek: NotitieVerzoek } | { ok: false; reason: NotitieFout } {
  const sent = Object.fromEntries(form);
  const { themaId, tekst: naam, anker, citaat, tekstVoor, tekstNa } = sent;
  const parsed = notitieSchema.safeParse({
    ...sent,
    plek: { themaId, tekst: naam },
    passage: { anker, citaat: toLines(citaat), tekstVoor: toLines(tekstVoor), tekstNa: toLines(tekstNa) },
  });
  if (parsed.success) return { ok: true, verzoek: parsed.data };
  return { ok: false, reason: reasonOf(parsed.error.issues) };
}

function reasonOf(issues: readonly z.core.$ZodIssue[]): NotitieFout {
  if (issues.some(({ path }) => path[0] === "plek")) return "tekst-bestaat-niet";
  const bericht = issues.find(({ path }) => path[0] === "bericht");
  if (bericht !== undefined) return bericht.message === TE_LANG ? TE_LANG : NO_TEKST;
  // No page of this site sends it.
  return "passage-onbruikbaar";
}

function toLines(value: FormDataEntryValue | undefined): unknown {
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value;
}
