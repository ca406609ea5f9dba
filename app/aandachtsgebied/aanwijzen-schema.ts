// What the wethouder fills in to designate a gebied or to wind one down.
import { z } from "zod";
import { risNummerSchema } from "../besluit/ris-nummer-schema";
import { isIsoDate } from "../format/iso-date";
import type { aanwijzenTeksten } from "./aanwijzen-teksten";

type Zinnen = (typeof aanwijzenTeksten)["nl"];

const TEKST_MAX_LENGTH = 200;

export function aanwijzenSchema(t: Zinnen) {
  return z.object({
    intent: z.literal("aanwijzen"),
    vanaf: datum(t),
    orgaan: z
      .string({ error: t.orgaanNodig })
      .trim()
      .min(1, t.orgaanNodig)
      .max(TEKST_MAX_LENGTH, t.teLang(TEKST_MAX_LENGTH)),
    besluitDatum: datum(t).optional(),
    risNummer: risNummerSchema(t.risOngeldig),
    plan: z.string().trim().max(TEKST_MAX_LENGTH, t.teLang(TEKST_MAX_LENGTH)).optional(),
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
