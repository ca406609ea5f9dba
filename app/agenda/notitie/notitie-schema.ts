// What the page sends to make a note, to add to one, to resolve it or to take it up again.
import { z } from "zod";
import { AGENDA_TEKSTEN } from "../../../realtime/document/agenda-document";
import { CITAAT_MAX_LENGTH, isAnkerOf, OMGEVING_LENGTH, type Passage } from "../../../realtime/document/passage";
import { THEMA_TEKSTEN } from "../../thema/thema";
import { BERICHT_MAX_LENGTH, type NotitieFout } from "./notitie";

/** A text of nothing but marks and joiners shows nothing. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const fout = (reason: NotitieFout) => ({ error: reason });

const tekst = z
  .string(fout("geen-tekst"))
  // A form sends every line end as two characters; the writer counts one.
  .overwrite((value) => value.replace(/\r\n?/g, "\n").trim())
  .refine((value) => VISIBLE.test(value), fout("geen-tekst"))
  .max(BERICHT_MAX_LENGTH, fout("te-lang"));

const plekSchema = z.union(
  [
    z.object({ themaId: z.literal("").transform(() => null), tekst: z.enum(AGENDA_TEKSTEN) }),
    z.object({ themaId: z.string().min(1).max(40), tekst: z.enum(THEMA_TEKSTEN) }),
  ],
  fout("tekst-bestaat-niet"),
);

const passageSchema = z
  .object({
    anker: z.string(),
    citaat: z.string().min(1).max(CITAAT_MAX_LENGTH),
    tekstVoor: z.string().max(OMGEVING_LENGTH),
    tekstNa: z.string().max(OMGEVING_LENGTH),
  })
  .refine(({ anker, citaat }) => isAnkerOf(anker, citaat), fout("passage-onbruikbaar")) satisfies z.ZodType<Passage>;

/** By `intent`. A field whose fault is ours, not the writer's, has no sentence of its own: it makes the form unusable. */
export const notitieSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("plaatsen"), bericht: tekst, plek: plekSchema, passage: passageSchema }),
  z.object({ intent: z.literal("antwoorden"), notitie: z.string(), bericht: tekst }),
  z.object({ intent: z.literal("oplossen"), notitie: z.string() }),
  z.object({ intent: z.literal("heropenen"), notitie: z.string() }),
]);

export type NotitieVerzoek = z.infer<typeof notitieSchema>;

const FOUTEN: readonly string[] = ["geen-tekst", "te-lang", "tekst-bestaat-niet"] satisfies NotitieFout[];

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
  const known = parsed.error.issues.map(({ message }) => message).find((message) => FOUTEN.includes(message));
  return { ok: false, reason: (known ?? "passage-onbruikbaar") as NotitieFout };
}

function toLines(value: FormDataEntryValue | undefined): unknown {
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value;
}
