import { useTaal } from "../taal/use-taal";
import { Tag, type TagColour } from "../ui/tag";
import { regimeNaam } from "./aandachtsgebied-teksten";
import type { Regime } from "./aanwijzing";

/** The colours of the outlines on the map. */
const COLOURS: Partial<Record<Regime, TagColour>> = { investering: "rood", npzw: "blauw" };

/** Under which regime a gebied stands. */
export function RegimeTag({ regime }: { regime: Regime }) {
  return <Tag colour={COLOURS[regime]}>{regimeNaam(regime, useTaal())}</Tag>;
}
