import { z } from "zod";
import { isIsoDate } from "../../format/iso-date";

const vorigeVersie = z.coerce.number().int().min(0);

/** The form with which a version is published. A round that is open may go on; without one a new one begins. */
export const publicationSchema = z.union([
  z
    .object({ ronde: z.literal("loopt-door"), vorigeVersie })
    .transform((form) => ({ totEnMet: null, vorigeVersie: form.vorigeVersie })),
  z
    .object({ totEnMet: z.string().refine(isIsoDate), vorigeVersie })
    .transform(({ totEnMet, vorigeVersie }) => ({ totEnMet, vorigeVersie })),
]);
