// The place of the map with streets. It comes on top: without script the map above it is all there is, and enough.
import { useTeksten } from "../taal/use-taal";
import { type KaartKeuze, kaartHref } from "./kaart-keuze";
import { kaartTeksten } from "./kaart-teksten";

type StratenKaartProps = {
  keuze: KaartKeuze;
  today: string;
  /** Address of the tiles with {z}, {x} and {y}, and who made them. */
  tegels: string;
  tegelsBron: string;
  /** Address of the page script. */
  script: string;
};

/** What kaart.client.ts needs stands in `data-` attributes; names, colours and links it reads from the map above. */
export function StratenKaart({ keuze, today, tegels, tegelsBron, script }: StratenKaartProps) {
  const teksten = useTeksten(kaartTeksten);
  return (
    <div
      id="straten"
      data-open={keuze.hasStraten}
      data-tegels={tegels}
      data-tegels-bron={tegelsBron}
      data-lagen={keuze.lagen.join(" ")}
      data-op={today}
      data-laden={teksten.stratenLoading}
      data-mislukt={teksten.stratenFailed}
      data-zoom-in={teksten.zoomIn}
      data-zoom-uit={teksten.zoomOut}
    >
      <section className="straten-kaart" aria-label={teksten.kaartMetStraten} hidden />
      <p role="status" />
      <p>
        <a className="button quiet" href={kaartHref(keuze, { hasStraten: !keuze.hasStraten })} hidden>
          {keuze.hasStraten ? teksten.kaartZonderStraten : teksten.kaartMetStraten}
        </a>
      </p>
      <script type="module" src={script} />
    </div>
  );
}
