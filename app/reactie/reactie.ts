// A reactie: where it came from, and what can become of it.

/** How a reactie reached the municipality. Each channel counts. */
export const KANALEN = ["site", "bijeenkomst", "papier", "telefoon", "straat"] as const;
export type Kanaal = (typeof KANALEN)[number];

/** What became of a reactie. "Een onderbouwd nee is ook een antwoord." */
export const AFHANDELING_SOORTEN = [
  "overgenomen",
  "deels-overgenomen",
  "niet-overgenomen",
  "doorverwezen",
  "beantwoord",
] as const;
export type AfhandelingSoort = (typeof AFHANDELING_SOORTEN)[number];
