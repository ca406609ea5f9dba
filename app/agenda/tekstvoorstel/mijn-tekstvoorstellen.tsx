// What you proposed in drafts, and what became of it: also when you may no longer read the draft.
import type { Tekst } from "../../../realtime/document/agenda-document";
import { formatDate } from "../../format/format";
import { useTaal, useTeksten } from "../../taal/use-taal";
import type { TekstvoorstelUitkomst } from "./tekstvoorstel";
import { tekstvoorstelTeksten, waarover } from "./tekstvoorstel-teksten";
import { VoorstelAntwoord, VoorstelMeta } from "./voorstel-stand";

type MijnTekstvoorstellenProps = {
  voorstellen: readonly {
    id: string;
    tekst: Tekst;
    themaId: string | null;
    themaTitel: string | null;
    ingediendOp: Date;
    uitkomst: TekstvoorstelUitkomst | null;
    reden: string | null;
    isVoorbeeld: boolean;
    agendaTitel: string;
  }[];
};

export function MijnTekstvoorstellen({ voorstellen }: MijnTekstvoorstellenProps) {
  const taal = useTaal();
  const teksten = useTeksten(tekstvoorstelTeksten);
  if (voorstellen.length === 0) return null;
  return (
    <section aria-labelledby="tekstvoorstellen">
      <h2 id="tekstvoorstellen">{teksten.mijn}</h2>
      {voorstellen.map((voorstel) => (
        <article key={voorstel.id} className="card">
          <h3>{waarover(voorstel, teksten)}</h3>
          <VoorstelMeta voorstel={voorstel} wanneer={teksten.ingediend(formatDate(voorstel.ingediendOp, taal))} />
          <VoorstelAntwoord voorstel={voorstel} />
          <p className="hint">
            {teksten.mijnVoor} <span lang="nl">{voorstel.agendaTitel}</span>
          </p>
        </article>
      ))}
    </section>
  );
}
