// What became of a thema when the next agenda was started, the same words wherever it shows.
import { useTeksten } from "../../taal/use-taal";
import { themaHref } from "../thema-href";
import type { Herkomst, Vervolg } from "./opvolging";
import { opvolgingTeksten } from "./opvolging-teksten";

/** `isKort`: beside the page that tells the result or the reason already. */
export function VervolgZin({ vervolg, isKort = false }: { vervolg: Vervolg; isKort?: boolean }) {
  const teksten = useTeksten(opvolgingTeksten);
  const { soort, opvolger } = vervolg;
  const toelichting = isKort ? "" : vervolg.toelichting;
  const agenda = (
    <a href={vervolgHref(vervolg)} lang="nl">
      {opvolger.titel}
    </a>
  );
  switch (soort) {
    case "voortgezet":
      return (
        <>
          <p>
            {vervolg.isOpvolgerPubliek && !vervolg.voortgezetIn?.isPubliek ? teksten.wouldGoOn : teksten.goesOn}{" "}
            {agenda}. {!vervolg.isOpvolgerPubliek && teksten.beingWritten}
          </p>
          <Toelichting kop={teksten.resultaat} tekst={toelichting} />
        </>
      );
    case "afgerond":
      return (
        <>
          <p>{teksten.afgerond}</p>
          <Toelichting kop={teksten.resultaat} tekst={toelichting} />
        </>
      );
    case "vervallen":
      return (
        <>
          <p>
            {teksten.vervallen} {agenda}.
          </p>
          <Toelichting kop={teksten.reden} tekst={toelichting} />
        </>
      );
  }
}

/** The thema it goes on as, once that was published; until then the page of the next agenda, which says it is written. */
function vervolgHref({ opvolger, voortgezetIn }: Vervolg): string {
  return voortgezetIn?.isPubliek ? themaHref(opvolger.slug, voortgezetIn.themaId) : `/agendas/${opvolger.slug}`;
}

function Toelichting({ kop, tekst }: { kop: string; tekst: string }) {
  if (tekst === "") return null;
  return (
    <p className="tekst">
      <strong>{kop}</strong> <span lang="nl">{tekst}</span>
    </p>
  );
}

/** Which thema of the agenda before this one comes from, and what still hangs on it there. */
export function HerkomstZin({ herkomst }: { herkomst: Herkomst }) {
  const teksten = useTeksten(opvolgingTeksten);
  const { href, titel, agenda, aantalReacties, aantalActies } = herkomst;
  return (
    <>
      <a href={href} lang="nl">
        {titel}
      </a>{" "}
      {teksten.uit} <span lang="nl">{agenda.titel}</span>,{" "}
      {teksten.met(teksten.reacties(aantalReacties), teksten.acties(aantalActies))}
    </>
  );
}
