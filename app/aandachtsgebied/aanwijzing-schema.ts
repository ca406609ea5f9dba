// What the wethouder fills in to designate a gebied or to wind one down.
import { z } from "zod";
import { type BesluitSentences, besluitShape } from "../besluit/besluit-shape";
import { isIsoDate } from "../format/iso-date";
import { writtenText } from "../format/written-text";
import type { aanwijzingTeksten } from "./aanwijzing-teksten";

type AanwijzingTeksten = (typeof aanwijzingTeksten)["nl"];

const PLAN_MAX_LENGTH = 200;

export function aanwijzingSchema(t: AanwijzingTeksten, besluitZinnen: BesluitSentences) {
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

export function afbouwSchema(t: AanwijzingTeksten) {
  return z.object({
    intent: z.literal("afbouwen"),
    aanwijzing: z.string({ error: t.chooseAanwijzing }),
    totEnMet: datum(t),
  });
}

export type AanwijzingValues = z.infer<ReturnType<typeof aanwijzingSchema>>;
export type AfbouwValues = z.infer<ReturnType<typeof afbouwSchema>>;

function datum(t: AanwijzingTeksten) {
  return z.string({ error: t.datumNodig }).trim().refine(isIsoDate, t.datumOngeldig);
}
