// What the wethouder fills in to designate a gebied or to wind one down.
import { z } from "zod";
import { type BesluitSentences, besluitShape } from "../besluit/besluit-shape";
import { isIsoDate } from "../format/iso-date";
import { writtenText } from "../format/written-text";
import type { aanwijzenTeksten } from "./aanwijzen-teksten";

type Zinnen = (typeof aanwijzenTeksten)["nl"];

const PLAN_MAX_LENGTH = 200;

export function aanwijzenSchema(t: Zinnen, besluitZinnen: BesluitSentences) {
  const besluit = besluitShape(besluitZinnen, t.orgaanNodig);
  return z.object({
    intent: z.literal("aanwijzen"),
    vanaf: datum(t),
    ...besluit,
    datum: besluit.datum.optional(),
    plan: writtenText({
      max: PLAN_MAX_LENGTH,
      tooLong: () => besluitZinnen.teLang(PLAN_MAX_LENGTH),
      isOneLine: true,
    }).default(""),
  });
}

export function afbouwenSchema(t: Zinnen) {
  return z.object({
    intent: z.literal("afbouwen"),
    aanwijzing: z.string({ error: t.kiesAanwijzing }),
    totEnMet: datum(t),
  });
}

export type Aanwijzen = z.infer<ReturnType<typeof aanwijzenSchema>>;
export type Afbouwen = z.infer<ReturnType<typeof afbouwenSchema>>;

function datum(t: Zinnen) {
  return z.string({ error: t.datumNodig }).trim().refine(isIsoDate, t.datumOngeldig);
}
