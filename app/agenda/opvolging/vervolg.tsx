// What became of a thema when the next agenda was started, the same words wherever it shows.
import { useTeksten } from "../../taal/use-taal";
import type { ThemaUitkomst } from "./opvolging";
import { opvolgingTeksten } from "./opvolging-teksten";

export type Vervolg = {
  soort: ThemaUitkomst;
  toelichting: string;
  opvolger: { slug: string; titel: string };
  voortgezetIn: { themaId: string; isPubliek: boolean } | null;
  isOpvolgerPubliek: boolean;
};

export function VervolgZin({ vervolg }: { vervolg: Vervolg }) {
  const t = useTeksten(opvolgingTeksten);
  const { soort, toelichting, opvolger } = vervolg;
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
            {vervolg.isOpvolgerPubliek && !vervolg.voortgezetIn?.isPubliek ? t.zouVerdergaan : t.gaatVerder} {agenda}.{" "}
            {!vervolg.isOpvolgerPubliek && t.wordtGeschreven}
          </p>
          <Toelichting kop={t.resultaat} tekst={toelichting} />
        </>
      );
    case "afgerond":
      return (
        <>
          <p>{t.afgerond}</p>
          <Toelichting kop={t.resultaat} tekst={toelichting} />
        </>
      );
    case "vervallen":
      return (
        <>
          <p>
            {t.vervallen} {agenda}.
          </p>
          <Toelichting kop={t.reden} tekst={toelichting} />
        </>
      );
  }
}

/** The thema it goes on as, once that was published; until then the page of the next agenda, which says it is written. */
function vervolgHref({ opvolger, voortgezetIn }: Vervolg): string {
  const agenda = `/agendas/${opvolger.slug}`;
  return voortgezetIn?.isPubliek ? `${agenda}/themas/${voortgezetIn.themaId}` : agenda;
}

function Toelichting({ kop, tekst }: { kop: string; tekst: string }) {
  if (tekst === "") return null;
  return (
    <p className="tekst">
      <strong>{kop}</strong> <span lang="nl">{tekst}</span>
    </p>
  );
}
