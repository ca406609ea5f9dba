// Old and new side by side; below each other where there is no room.
import { TekstMetVerschil } from "../vergelijken/tekst-met-verschil";
import type { NaastElkaar as NaastElkaarProps } from "./tekstvoorstel";

export function NaastElkaar({ links, rechts, kop }: NaastElkaarProps & { kop: { links: string; rechts: string } }) {
  return (
    <div className="naast-elkaar">
      <section>
        <h3>{kop.links}</h3>
        <TekstMetVerschil regels={links} />
      </section>
      <section>
        <h3>{kop.rechts}</h3>
        <TekstMetVerschil regels={rechts} />
      </section>
    </div>
  );
}
