import { z } from "zod";

const vorigeVersie = z.coerce.number().int().min(0);

/** The form with which a version is published. A round that is open may go on; without one a new one begins. */
export const publicationSchema = z.union([
  z
    .object({ ronde: z.literal("loopt-door"), vorigeVersie })
    .transform((form) => ({ totEnMet: null, vorigeVersie: form.vorigeVersie })),
  // Whether it is a day that can be chosen is said above the page, with a link to the field.
  z
    .object({ totEnMet: z.string(), vorigeVersie })
    .transform(({ totEnMet, vorigeVersie }) => ({ totEnMet, vorigeVersie })),
]);
