// The line on which all wijken stand as dots, with this area and Den Haag among them.
import { scaleLinear } from "d3-scale";
import { useTaal } from "../taal/use-taal";
import { type Cijfer, GEMEENTE } from "./cijfer";
import { cijferTeksten, formatWaarde, gebiedNaam } from "./cijfer-teksten";
import { isTotaal } from "./vergelijking";

const AXIS_Y = 32;

/** Places are percentages of the width, so that text keeps its size on a phone. `waarden` are those of all wijken. */
export function CijferSchaal({ cijfer, waarden }: { cijfer: Cijfer & { waarde: number }; waarden: readonly number[] }) {
  const taal = useTaal();
  const teksten = cijferTeksten[taal];
  const naam = gebiedNaam(cijfer, taal);
  const stadNaam = gebiedNaam({ gebiedCode: GEMEENTE.code, gebiedNaam: GEMEENTE.naam }, taal);
  const stad = isTotaal(cijfer) ? null : cijfer.gemeenteWaarde;
  const place = scaleLinear()
    .domain([0, Math.max(...waarden, cijfer.waarde, stad ?? 0)])
    .nice()
    .range([2, 98]);
  const [start = 0, end = 0] = place.domain();
  const format = (waarde: number) => formatWaarde(waarde, cijfer.eenheid, taal);
  const alt = [
    teksten.schaal(format(start), format(end), waarden.length),
    teksten.standsAt(naam, format(cijfer.waarde)),
    ...(stad === null ? [] : [teksten.standsAt(stadNaam, format(stad))]),
  ].join(" ");

  return (
    <svg className="schaal" role="img" aria-label={alt}>
      <line className="ax" x1="2%" x2="98%" y1={AXIS_Y} y2={AXIS_Y} />
      <g className="all">
        {waarden.map((waarde, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the dots are sorted, equal values are equal dots
          <circle key={index} cx={`${place(waarde)}%`} cy={AXIS_Y} r="3" />
        ))}
      </g>
      {stad !== null && (
        <>
          <line className="stad" x1={`${place(stad)}%`} x2={`${place(stad)}%`} y1={AXIS_Y - 10} y2={AXIS_Y + 10} />
          <ScaleLabel x={place(stad)} y={AXIS_Y + 24} label={stadNaam} />
        </>
      )}
      <circle className="me" cx={`${place(cijfer.waarde)}%`} cy={AXIS_Y} r="8" />
      <ScaleLabel x={place(cijfer.waarde)} y={14} label={naam} />
      <ScaleLabel x={0} y={AXIS_Y + 40} label={format(start)} />
      <ScaleLabel x={100} y={AXIS_Y + 40} label={format(end)} />
    </svg>
  );
}

/** Near an end the label grows inward, so that it never leaves the drawing. */
function ScaleLabel({ x, y, label }: { x: number; y: number; label: string }) {
  const textAnchor = x < 25 ? "start" : x > 75 ? "end" : "middle";
  return (
    <text x={`${x}%`} y={y} textAnchor={textAnchor}>
      {label}
    </text>
  );
}
