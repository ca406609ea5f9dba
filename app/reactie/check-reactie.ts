// When someone can react to a thema, and stand behind what another said.
import { can, type Gebruiker } from "../access/policy";
import type { Reactieronde } from "../agenda/agenda-status";

export type ReactieCheck =
  | { ok: true; totEnMet: string }
  | { ok: false; reason: "thema-vervallen" }
  | { ok: false; reason: "geen-ronde" }
  | { ok: false; reason: "nog-niet-open"; van: string }
  | { ok: false; reason: "gesloten"; totEnMet: string };

type ThemaStand = {
  /** True when the latest published version no longer has the thema. */
  isVervallen: boolean;
  /** The latest round of its agenda. */
  ronde: Reactieronde | null;
};

/** Whether a reactie can be placed on ISO date `today`. */
export function checkReactie({ isVervallen, ronde }: ThemaStand, today: string): ReactieCheck {
  if (isVervallen) return { ok: false, reason: "thema-vervallen" };
  if (ronde === null) return { ok: false, reason: "geen-ronde" };
  if (today < ronde.van) return { ok: false, reason: "nog-niet-open", van: ronde.van };
  if (today > ronde.totEnMet) return { ok: false, reason: "gesloten", totEnMet: ronde.totEnMet };
  return { ok: true, totEnMet: ronde.totEnMet };
}

/** Standing behind a reactie counts like reacting: in the same round, and not behind one's own words. */
export function canSupport(
  gebruiker: Gebruiker | null,
  check: ReactieCheck,
  reactie: { gebruikerId: string | null },
): gebruiker is Gebruiker {
  return gebruiker !== null && can(gebruiker, "reactie:support") && check.ok && reactie.gebruikerId !== gebruiker.id;
}
