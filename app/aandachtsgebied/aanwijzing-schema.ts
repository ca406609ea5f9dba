// What the wethouder fills in to designate a gebied or to wind one down.
import { z } from "zod";
import { type BesluitSentences, besluitShape } from "../besluit/besluit-shape";
import { isIsoDate } from "../format/iso-date";
import { writtenText } from "../format/written-text";
import type { aanwijzingTeksten } from "./aanwijzing-teksten";

type AanwijzingTeksten = (typeof aanwijzingTeksten)["nl"];

const PLAN_MAX_LENGTH = 200;

export function aanwijzingSchema(teksten: AanwijzingTeksten, besluitZinnen: BesluitSentences) {
  const besluit = besluitShape(besluitZinnen, teksten.orgaanNodig);
  return z.object({
    intent: z.literal("aanwijzen"),
    vanaf: datum(teksten),
    ...besluit,
    datum: besluit.datum.optional(),
    plan: writtenText({
      max: PLAN_MAX_LENGTH,
      tooLong: () => besluitZinnen.teLang(PLAN_MAX_LENGTH),
      isOneLine: true,
    }).default(""),
  });
}

export function afbouwSchema(teksten: AanwijzingTeksten) {
  return z.object({
    intent: z.literal("afbouwen"),
    aanwijzing: z.string({ error: teksten.chooseAanwijzing }),
    totEnMet: datum(teksten),
  });
}

export type AanwijzingValues = z.infer<ReturnType<typeof aanwijzingSchema>>;
export type AfbouwValues = z.infer<ReturnType<typeof afbouwSchema>>;

function datum(teksten: AanwijzingTeksten) {
  return z.string({ error: teksten.datumNodig }).trim().refine(isIsoDate, teksten.datumOngeldig);
}
