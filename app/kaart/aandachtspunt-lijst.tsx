import { formatNumber } from "../format/format";
import { useTaal, useTeksten } from "../taal/use-taal";
import { type Aandachtspunt, type KaartKeuze, kaartHref } from "./kaart-keuze";
import { kaartTeksten } from "./kaart-teksten";

type AandachtspuntLijstProps = {
  keuze: KaartKeuze;
  /** How many wijken ask for each kind of attention, see `countAttention`. */
  punten: readonly { punt: Aandachtspunt; aantal: number; aantalMetVoorbeeld: number }[];
  /** How many more investeringsgebieden there can be from today on, of how many; null before there was a maximum. */
  plaatsen: { vrij: number | null; maximum: number | null };
};

/** For who decides: what asks for attention, each as a way to narrow the map and the table. */
export function AandachtspuntLijst({ keuze, punten, plaatsen: { vrij, maximum } }: AandachtspuntLijstProps) {
  const taal = useTaal();
  const teksten = useTeksten(kaartTeksten);
  const print = (aantal: number) => formatNumber(aantal, taal);
  return (
    <section className="note beoordelen" aria-labelledby="beoordelen">
      <h2 id="beoordelen">{teksten.aandachtspunten}</h2>
      {vrij !== null && maximum !== null && (
        <p>
          {vrij === 0 ? teksten.noFreePlaatsen(print(maximum)) : teksten.freePlaatsen(print(vrij), print(maximum))}{" "}
          <a href="/aandachtsgebieden">{teksten.naarAandachtsgebieden}</a>
        </p>
      )}
      <p>{teksten.aandachtspuntenUitleg}</p>
      <ul>
        {punten.map(({ punt, aantal, aantalMetVoorbeeld }) => (
          <li key={punt}>
            <a
              href={kaartHref(keuze, { toon: punt, wijk: null })}
              aria-current={keuze.toon === punt ? "true" : undefined}
            >
              {teksten.punt[punt]}
            </a>
            : {teksten.wijken(aantal)}
            {aantalMetVoorbeeld > 0 && ` ${teksten.metVoorbeeld(print(aantalMetVoorbeeld))}`}
          </li>
        ))}
        {keuze.toon !== null && (
          <li>
            <a href={kaartHref(keuze, { toon: null })}>{teksten.alles}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
