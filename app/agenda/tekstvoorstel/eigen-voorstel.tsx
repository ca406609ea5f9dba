// One of your own proposals: what it changes, and what became of it and why.
import type { Tekst } from "../../../realtime/document/agenda-document";
import { formatDate } from "../../format/format";
import { useTaal, useTeksten } from "../../taal/use-taal";
import { NaastElkaar } from "./naast-elkaar";
import type { TekstvoorstelUitkomst, NaastElkaar as Vergelijking } from "./tekstvoorstel";
import { tekstvoorstelTeksten, waarover } from "./tekstvoorstel-teksten";
import { VoorstelAntwoord, VoorstelMeta } from "./voorstel-stand";

export type EigenVoorstelProps = {
  voorstel: {
    id: string;
    tekst: Tekst;
    themaId: string | null;
    themaTitel: string | null;
    toelichting: string;
    ingediendOp: Date;
    uitkomst: TekstvoorstelUitkomst | null;
    reden: string | null;
    isVoorbeeld: boolean;
    vergelijking: Vergelijking;
  };
};

export function EigenVoorstel({ voorstel }: EigenVoorstelProps) {
  const taal = useTaal();
  const teksten = useTeksten(tekstvoorstelTeksten);
  const { id, toelichting, ingediendOp, vergelijking } = voorstel;
  return (
    <article className="card" id={id} aria-labelledby={`${id}-kop`}>
      <h2 className="klein" id={`${id}-kop`}>
        {waarover(voorstel, teksten)}
      </h2>
      <VoorstelMeta voorstel={voorstel} wanneer={teksten.ingediend(formatDate(ingediendOp, taal))} />
      <VoorstelAntwoord voorstel={voorstel} />
      <NaastElkaar {...vergelijking} kop={{ links: teksten.wasOud, rechts: teksten.wasNieuw }} />
      {toelichting !== "" && (
        <>
          <h3>{teksten.uwToelichting}</h3>
          <p className="tekst">{toelichting}</p>
        </>
      )}
    </article>
  );
}
