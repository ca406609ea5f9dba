import { useTeksten } from "../../taal/use-taal";
import { AgendaVerschillen } from "./agenda-verschillen";
import type { CijferNaam } from "./cijfer-naam";
import type { Verschillen } from "./vergelijken";
import { vergelijkenTeksten } from "./vergelijken-teksten";

type VersieVergelijkingProps = {
  path: string;
  nummer: number;
  vergelijking: { van: number; naar: number; verschillen: Verschillen; cijfers: readonly CijferNaam[] };
};

/** What changed between two published versions, in the place of the text of one. */
export function VersieVergelijking({ path, nummer, vergelijking }: VersieVergelijkingProps) {
  const teksten = useTeksten(vergelijkenTeksten);
  const { van, naar, verschillen, cijfers } = vergelijking;
  return (
    <section aria-labelledby="verschillen">
      <h2 id="verschillen">{teksten.whatChanged(van, naar)}</h2>
      <p>
        <a href={path}>{teksten.zonderVergelijking(nummer)}</a>
      </p>
      <AgendaVerschillen verschillen={verschillen} cijfers={cijfers} />
    </section>
  );
}
