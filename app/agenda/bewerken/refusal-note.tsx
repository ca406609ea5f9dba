// Why the server did not publish, with a link to everything that is missing.
import type { ReactNode } from "react";
import { formatDate } from "../../format/format";
import { useTaal, useTeksten } from "../../taal/use-taal";
import type { PublishResult } from "../publiceren";
import { bewerkenTeksten } from "./bewerken-teksten";
import { MissingList } from "./missing-list";
import { Opgevolgd } from "./opgevolgd";
import { opgevolgdTeksten } from "./opgevolgd-teksten";

export type Refusal = Exclude<PublishResult, { ok: true }>;

export function RefusalNote({ refusal }: { refusal: Refusal }) {
  const t = useTeksten(bewerkenTeksten);
  const opgevolgd = useTeksten(opgevolgdTeksten);
  const taal = useTaal();
  return (
    <div className="note rood" role="alert">
      <p>
        <strong>{refusal.reason === "opgevolgd" ? opgevolgd.refused : t.geweigerd}</strong>
      </p>
      {refusal.reason === "onvolledig" ? <MissingList ontbreekt={refusal.ontbreekt} /> : <p>{reasonText(refusal)}</p>}
    </div>
  );

  function reasonText(refused: Exclude<Refusal, { reason: "onvolledig" }>): ReactNode {
    switch (refused.reason) {
      case "geen-themas":
        return t.geweigerdGeenThemas;
      case "thema-van-andere-agenda":
        return t.geweigerdVreemdThema(refused.titels.map((titel) => titel || t.zonderTitel));
      case "ronde-zonder-dag":
      case "ronde-al-voorbij":
        return <a href="#tot-en-met">{t.geweigerdRonde}</a>;
      case "ronde-te-lang":
        return <a href="#tot-en-met">{t.geweigerdRondeTeLang(formatDate(refused.uiterlijk, taal))}</a>;
      case "ronde-intussen-voorbij":
        return <a href="#tot-en-met">{t.geweigerdRondeVoorbij}</a>;
      case "ronde-korter":
        return <a href="#tot-en-met">{t.geweigerdRondeKorter(formatDate(refused.totEnMet, taal))}</a>;
      case "ingehaald":
        return t.geweigerdIngehaald(refused.nummer);
      case "opgevolgd":
        return <Opgevolgd opvolger={refused.opvolger} canEdit />;
    }
  }
}
