// Designations of aandachtsgebieden: dated records, and the rule of seven.

export const REGIMES = ["prioritair", "intensivering", "investering", "npzw"] as const;
export type Regime = (typeof REGIMES)[number];

export type Precisie = "dag" | "maand" | "seizoen" | "jaar";

export type Aanwijzing = {
  id: string;
  gebiedId: string;
  soort: Regime;
  /** First day in force, ISO date; as exact as `precisie`. */
  vanaf: string;
  /** Last day in force; null while no end is decided. */
  totEnMet: string | null;
  precisie: Precisie;
};

/** Begroting 2026, programma Stadsdelen: "in maximaal zeven investeringsgebieden". In force from the day the regime began. */
export const MAXIMUM_INVESTERINGSGEBIEDEN = [{ vanaf: "2026-01-01", maximum: 7 }] as const;

export function isInForce(aanwijzing: Pick<Aanwijzing, "vanaf" | "totEnMet">, on: string): boolean {
  return aanwijzing.vanaf <= on && (aanwijzing.totEnMet === null || on <= aanwijzing.totEnMet);
}
