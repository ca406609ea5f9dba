// The map of the city as SVG: complete without script, without tiles and by keyboard.
import { useTeksten } from "../taal/use-taal";
import type { Kaartbeeld, Kaartlijn } from "./kaart-beeld";
import { kaartTeksten } from "./kaart-teksten";

const LINE_CLASSES: Readonly<Record<Kaartlijn["soort"], string>> = {
  investering: "gebied",
  npzw: "npzw",
  stadsdeel: "stadsdeel",
  gekozen: "gekozen",
};

type StadKaartProps = {
  beeld: Kaartbeeld;
  /** Names the map; each wijk is a link with a name of its own. */
  label: string;
  /** Where the same stands as a table, for who does not want to pass 44 links. */
  skipTo?: string;
};

/** Colours and lines are explained by a `Legenda` beside it. */
export function StadKaart({ beeld, label, skipTo }: StadKaartProps) {
  const teksten = useTeksten(kaartTeksten);
  return (
    <div className="map">
      {skipTo !== undefined && (
        <a className="sla-over" href={skipTo}>
          {teksten.skipKaart}
        </a>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing */}
      <svg viewBox={beeld.viewBox} role="group" aria-label={label}>
        <Stripes />
        {beeld.vlakken.map(({ code, pad, fill, label: wijkLabel, href }) => (
          <a
            key={code}
            href={href}
            aria-label={wijkLabel}
            aria-current={code === beeld.chosen ? "true" : undefined}
            data-wijk={code}
          >
            <title>{wijkLabel}</title>
            <path className={`wijk ${fill}`} d={pad} />
          </a>
        ))}
        <Lines lijnen={beeld.lijnen} />
      </svg>
    </div>
  );
}

/** Where something lies in the city, for a page that says the same in words: a drawing, nothing to click. */
export function LiggingKaart({ beeld, label }: { beeld: Kaartbeeld; label: string }) {
  return (
    <div className="map">
      <svg viewBox={beeld.viewBox} role="img" aria-label={label}>
        <Stripes />
        {beeld.vlakken.map(({ code, pad, fill }) => (
          <path key={code} className={`wijk ${fill}`} d={pad} />
        ))}
        <Lines lijnen={beeld.lijnen} />
      </svg>
    </div>
  );
}

/** A light line under each line keeps it apart from a dark fill. */
function Lines({ lijnen }: { lijnen: readonly Kaartlijn[] }) {
  return (
    <g className="lijnen">
      {lijnen.map(({ id, pad, soort, dekking }) => (
        <g key={id}>
          {soort !== "stadsdeel" && <path className="rand" d={pad} />}
          <path className={dekking === "geheel" ? LINE_CLASSES[soort] : `${LINE_CLASSES[soort]} deels`} d={pad} />
        </g>
      ))}
    </g>
  );
}

function Stripes() {
  return (
    <defs>
      <pattern id="gestreept" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="streep" x1="0" y1="0" x2="0" y2="14" />
      </pattern>
    </defs>
  );
}
