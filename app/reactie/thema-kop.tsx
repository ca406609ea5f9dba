// What a thema is: its title, its place in the agenda, whether people can react, and what it is to bring about.

import { GepubliceerdeTekst } from "../agenda/gepubliceerde-tekst";
import type { Herkomst, Vervolg } from "../agenda/opvolging/opvolging";
import { opvolgingTeksten } from "../agenda/opvolging/opvolging-teksten";
import { HerkomstZin, VervolgZin } from "../agenda/opvolging/vervolg";
import { useTeksten } from "../taal/use-taal";
import type { Domein, Participatieniveau } from "../thema/thema";
import { themaPaginaTeksten } from "../thema/thema-pagina-teksten";
import { ThemaTags } from "../thema/thema-tags";
import { themaTeksten } from "../thema/thema-teksten";
import { Tag } from "../ui/tag";
import { Voorbeeld } from "../ui/voorbeeld";
import type { ReactieCheck } from "./check-reactie";
import { ReactieTag } from "./reactie-tag";

type ThemaKopProps = {
  thema: {
    titel: string;
    domein: Domein | null;
    participatieniveau: Participatieniveau | null;
    rang: number;
    aantal: number;
    isVervallen: boolean;
    isVoorbeeld: boolean;
    html: { doel: string };
  };
  agenda: { slug: string };
  check: ReactieCheck;
  canSignIn: boolean;
  herkomst: Herkomst | null;
  vervolg: Vervolg | null;
};

export function ThemaKop({ thema, agenda, check, canSignIn, herkomst, vervolg }: ThemaKopProps) {
  const teksten = useTeksten(themaPaginaTeksten);
  const themaZinnen = useTeksten(themaTeksten);
  const opvolgingZinnen = useTeksten(opvolgingTeksten);
  return (
    <>
      <h1 lang="nl">{thema.titel}</h1>
      <ul className="meta">
        {!thema.isVervallen && (
          <li>
            <Tag colour="groen">{themaZinnen.prioriteit(thema.rang, thema.aantal)}</Tag>
          </li>
        )}
        <ThemaTags {...thema} />
        {(check.ok || check.reason !== "geen-ronde") && (
          <li>
            <ReactieTag check={check} canSignIn={canSignIn} />
          </li>
        )}
        {thema.isVoorbeeld && (
          <li>
            <Voorbeeld />
          </li>
        )}
      </ul>
      {thema.isVervallen && (
        <div className="note amber">
          <p>{teksten.vervallenUitleg}</p>
          <p>
            <a href={`/agendas/${agenda.slug}`}>{teksten.naarAgenda}</a>
          </p>
        </div>
      )}
      {vervolg !== null && (
        <div className="note">
          <VervolgZin vervolg={vervolg} />
        </div>
      )}
      {herkomst !== null && (
        <p>
          {opvolgingZinnen.comesFrom} <HerkomstZin herkomst={herkomst} />.
        </p>
      )}
      <div className="lead">
        <GepubliceerdeTekst html={thema.html.doel} />
      </div>
    </>
  );
}
