// A thema: the choices a team makes for it.

/** Product: a thema has a "domain (fysiek, sociaal, veiligheid)". */
export const DOMEINEN = ["fysiek", "sociaal", "veiligheid"] as const;
export type Domein = (typeof DOMEINEN)[number];

/**
 * From least to most influence of residents. Product: "informeren, raadplegen, adviseren (deviation must be motivated),
 * coproduceren, meebeslissen (the choice is always followed)".
 */
export const PARTICIPATIENIVEAUS = ["informeren", "raadplegen", "adviseren", "coproduceren", "meebeslissen"] as const;
export type Participatieniveau = (typeof PARTICIPATIENIVEAUS)[number];

/** The texts of a thema, in the order they are read. */
export const THEMA_TEKSTEN = ["waarom", "doel", "aanpak"] as const;
export type ThemaTekst = (typeof THEMA_TEKSTEN)[number];

/** One piece of evidence: a figure of the wijkprofiel, or a reactie. */
export type Bewijs =
  | { soort: "waarneming"; indicator: string; gebied: string; periode: string }
  | { soort: "reactie"; reactie: string };
