// One of your own proposals: what it changes, and what became of it and why.
import type { Tekst } from "../../../realtime/document/agenda-document";
import { formatDate } from "../../format/format";
import { useTaal, useTeksten } from "../../taal/use-taal";
import { Voorbeeld } from "../../ui/voorbeeld";
import { NaastElkaar } from "./naast-elkaar";
import { StandTag } from "./stand-tag";
import type { TekstvoorstelUitkomst, NaastElkaar as Vergelijking } from "./tekstvoorstel";
import { tekstvoorstelTeksten, waarover } from "./tekstvoorstel-teksten";

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
  const t = useTeksten(tekstvoorstelTeksten);
  const { id, toelichting, ingediendOp, uitkomst, reden, isVoorbeeld, vergelijking } = voorstel;
  return (
    <article className="card" id={id} aria-labelledby={`${id}-kop`}>
      <h2 className="klein" id={`${id}-kop`}>
        {waarover(voorstel, t)}
      </h2>
      <ul className="meta">
        <li>{t.ingediend(formatDate(ingediendOp, taal))}</li>
        <li>
          <StandTag uitkomst={uitkomst} />
        </li>
        {isVoorbeeld && (
          <li>
            <Voorbeeld />
          </li>
        )}
      </ul>
      {uitkomst !== null && (
        <div className="antwoord">
          <p>
            <strong>{t.antwoord}</strong>
          </p>
          <p className="tekst">{reden || t.geenRedenGegeven}</p>
        </div>
      )}
      <NaastElkaar {...vergelijking} kop={{ links: t.wasOud, rechts: t.wasNieuw }} />
      {toelichting !== "" && (
        <>
          <h3>{t.uwToelichting}</h3>
          <p className="tekst">{toelichting}</p>
        </>
      )}
    </article>
  );
}
