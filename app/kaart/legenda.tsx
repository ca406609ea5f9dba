import type { AgendaStatus } from "../agenda/agenda-status";
import { agendaTeksten } from "../agenda/agenda-teksten";
import { useTeksten } from "../taal/use-taal";
import { STATUS_FILLS } from "./kaart-beeld";
import type { Kaartlaag } from "./kaart-keuze";
import { kaartTeksten } from "./kaart-teksten";

type LegendaProps = {
  /** How many wijken each status colours. */
  statussen: readonly { status: AgendaStatus; aantal: number }[];
  /** What is drawn over the fills. */
  lagen: readonly Kaartlaag[];
};

/** What the colours and lines of a map mean, in words. */
export function Legenda({ statussen, lagen }: LegendaProps) {
  const teksten = useTeksten(kaartTeksten);
  const { status: word } = useTeksten(agendaTeksten);
  return (
    <ul className="legend" aria-label={teksten.legenda}>
      {lagen.includes("agenda") &&
        statussen.map(({ status, aantal }) => (
          <li key={status}>
            <i className={`k ${STATUS_FILLS[status]}`} />
            {word[status]} <span className="hint">{teksten.wijken(aantal)}</span>
          </li>
        ))}
      {lagen.includes("investering") && (
        <>
          <li>
            <i className="k kg" />
            {teksten.legendaGebied.geheel}
          </li>
          <li>
            <i className="k kd" />
            {teksten.legendaGebied.gedeeltelijk}
          </li>
        </>
      )}
      {lagen.includes("npzw") && (
        <li>
          <i className="k kn" />
          {teksten.legendaGebied.npzw}
        </li>
      )}
      {lagen.includes("stadsdeel") && (
        <li>
          <i className="k ks" />
          {teksten.legendaGebied.stadsdeel}
        </li>
      )}
    </ul>
  );
}
