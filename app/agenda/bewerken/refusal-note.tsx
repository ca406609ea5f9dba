// Why the server did not publish, with a link to everything that is missing.
import type { ReactNode } from "react";
import { formatDate } from "../../format/format";
import { useTaal, useTeksten } from "../../taal/use-taal";
import type { PublishResult } from "../publishable";
import { bewerkenTeksten } from "./bewerken-teksten";
import { MissingList } from "./missing-list";
import { publishTeksten } from "./publish-teksten";

export type Refusal = Exclude<PublishResult, { ok: true }>;

export function RefusalNote({ refusal }: { refusal: Refusal }) {
  const t = useTeksten(publishTeksten);
  const bewerkenZinnen = useTeksten(bewerkenTeksten);
  const taal = useTaal();
  return (
    <div className="note rood" role="alert">
      <p>
        <strong>{t.refused}</strong>
      </p>
      {refusal.reason === "onvolledig" ? <MissingList ontbreekt={refusal.ontbreekt} /> : <p>{reasonText(refusal)}</p>}
    </div>
  );

  function reasonText(refused: Exclude<Refusal, { reason: "onvolledig" }>): ReactNode {
    switch (refused.reason) {
      case "geen-themas":
        return t.refusedGeenThemas;
      case "thema-van-andere-agenda":
        return t.refusedVreemdThema(refused.titels.map((titel) => titel || bewerkenZinnen.zonderTitel));
      case "ronde-zonder-dag":
      case "ronde-al-voorbij":
        return <a href="#tot-en-met">{t.refusedRonde}</a>;
      case "ronde-te-lang":
        return <a href="#tot-en-met">{t.refusedRondeTeLang(formatDate(refused.uiterlijk, taal))}</a>;
      case "ronde-intussen-voorbij":
        return <a href="#tot-en-met">{t.refusedRondeVoorbij}</a>;
      case "ronde-korter":
        return <a href="#tot-en-met">{t.refusedRondeKorter(formatDate(refused.totEnMet, taal))}</a>;
      case "ingehaald":
        return t.refusedIngehaald(refused.nummer);
    }
  }
}
