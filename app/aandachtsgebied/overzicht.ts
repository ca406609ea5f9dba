// Which aanwijzingen are in force on a day, which are decided for later, and which are over.
import type { Aandachtsgebied, AanwijzingMetBesluit } from "./aandachtsgebied";
import { investeringsgebiedenOn, isInForce, maximumOn, type Regime } from "./aanwijzing";

export type OverzichtRij = {
  gebied: Pick<Aandachtsgebied, "id" | "slug" | "naam" | "dekking">;
  aanwijzing: AanwijzingMetBesluit;
};

export type Overzicht = {
  /** Investeringsgebieden first, then NPZW, then the earlier regimes; each by name. */
  inForce: OverzichtRij[];
  /** Decided and not begun yet: the first to begin comes first. */
  komend: OverzichtRij[];
  /** Over: the last to end comes first. */
  eerder: OverzichtRij[];
  aantalInvestering: number;
  /** Null on a day before there were investeringsgebieden. */
  maximum: number | null;
};

/** From what is in force now to what came first. */
export const REGIME_ORDER: readonly Regime[] = ["investering", "npzw", "intensivering", "prioritair"];

/** `gebieden` come by name, as `listAandachtsgebieden` gives them. */
export function buildOverzicht(gebieden: readonly Aandachtsgebied[], on: string): Overzicht {
  const rijen = gebieden.flatMap(({ aanwijzingen, ...gebied }) =>
    aanwijzingen.map((aanwijzing) => ({ gebied, aanwijzing })),
  );
  const aanwijzingen = rijen.map(({ aanwijzing }) => aanwijzing);
  return {
    inForce: rijen
      .filter(({ aanwijzing }) => isInForce(aanwijzing, on))
      .sort((a, b) => REGIME_ORDER.indexOf(a.aanwijzing.soort) - REGIME_ORDER.indexOf(b.aanwijzing.soort)),
    komend: rijen
      .filter(({ aanwijzing }) => aanwijzing.vanaf > on)
      .sort((a, b) => compareDates(a.aanwijzing.vanaf, b.aanwijzing.vanaf)),
    eerder: rijen
      .filter(({ aanwijzing }) => aanwijzing.totEnMet !== null && aanwijzing.totEnMet < on)
      .sort((a, b) => compareDates(b.aanwijzing.totEnMet ?? "", a.aanwijzing.totEnMet ?? "")),
    aantalInvestering: investeringsgebiedenOn(aanwijzingen, on).length,
    maximum: maximumOn(on),
  };
}

function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
