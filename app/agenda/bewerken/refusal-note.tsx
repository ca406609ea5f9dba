// Why the server did not publish, with a link to everything that is missing.
import type { ReactNode } from "react";
import { formatDate } from "../../format/format";
import { useTaal, useTeksten } from "../../taal/use-taal";
import type { PublishResult } from "../publishable";
import { MissingList } from "./missing-list";
import { Opgevolgd } from "./opgevolgd";
import { opgevolgdTeksten } from "./opgevolgd-teksten";
import { publishTeksten } from "./publish-teksten";
import { VreemdeThemas } from "./vreemde-themas";

export type Refusal = Exclude<PublishResult, { ok: true }>;

export function RefusalNote({ refusal }: { refusal: Refusal }) {
  const teksten = useTeksten(publishTeksten);
  const opgevolgdZinnen = useTeksten(opgevolgdTeksten);
  const taal = useTaal();
  return (
    <div className="note rood" role="alert">
      <p>
        <strong>{refusal.reason === "opgevolgd" ? opgevolgdZinnen.refused : teksten.refused}</strong>
      </p>
      {refusal.reason === "onvolledig" ? (
        <MissingList ontbreekt={refusal.ontbreekt} />
      ) : refusal.reason === "thema-van-andere-agenda" ? (
        <VreemdeThemas themas={refusal.themas} />
      ) : (
        <p>{reasonText(refusal)}</p>
      )}
    </div>
  );

  function reasonText(refused: Exclude<Refusal, { reason: "onvolledig" | "thema-van-andere-agenda" }>): ReactNode {
    switch (refused.reason) {
      case "geen-themas":
        return teksten.refusedGeenThemas;
      case "ronde-zonder-dag":
      case "ronde-al-voorbij":
        return <a href="#tot-en-met">{teksten.refusedRonde}</a>;
      case "ronde-te-lang":
        return <a href="#tot-en-met">{teksten.refusedRondeTeLang(formatDate(refused.uiterlijk, taal))}</a>;
      case "ronde-intussen-voorbij":
        return <a href="#tot-en-met">{teksten.refusedRondeVoorbij}</a>;
      case "ronde-korter":
        return <a href="#tot-en-met">{teksten.refusedRondeKorter(formatDate(refused.totEnMet, taal))}</a>;
      case "ingehaald":
        return teksten.refusedIngehaald(refused.nummer);
      case "opgevolgd":
        return <Opgevolgd opvolger={refused.opvolger} canEdit />;
    }
  }
}
