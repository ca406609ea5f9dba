import { useTaal, useTeksten } from "../../taal/use-taal";
import { AgendaVerschillen } from "../vergelijken/agenda-verschillen";
import type { CijferNaam } from "../vergelijken/cijfer-naam";
import type { Verschillen } from "../vergelijken/vergelijken";
import { geschiedenisTeksten } from "./geschiedenis-teksten";
import { type MomentNaam, momentText } from "./moment-text";

type MomentenVergelijkingProps = {
  /** Of the page on which the draft is written. */
  path: string;
  vergelijking: {
    van: MomentNaam | null;
    tot: MomentNaam | null;
    verschillen: Verschillen;
    cijfers: readonly CijferNaam[];
  };
};

/** What changed in a draft between two moments, in the place of the draft itself. */
export function MomentenVergelijking({ path, vergelijking }: MomentenVergelijkingProps) {
  const taal = useTaal();
  const teksten = useTeksten(geschiedenisTeksten);
  const { van, tot, verschillen, cijfers } = vergelijking;
  return (
    <section aria-labelledby="verschillen">
      <h2 id="verschillen">{teksten.verschillenKop}</h2>
      <p>{teksten.vanTot(momentText(van, taal), momentText(tot, taal))}</p>
      <p>
        <a href={path}>{teksten.backToConcept}</a>
      </p>
      <AgendaVerschillen verschillen={verschillen} cijfers={cijfers} isConcept />
    </section>
  );
}
