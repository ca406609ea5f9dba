// One draft that is being written or discussed, and what keeps it from being published.
import { bewerkenTeksten } from "../agenda/bewerken/bewerken-teksten";
import { MissingList } from "../agenda/bewerken/missing-list";
import { publishTeksten } from "../agenda/bewerken/publish-teksten";
import { VreemdeThemas } from "../agenda/bewerken/vreemde-themas";
import type { ConceptCheck } from "../agenda/publishable";
import { useTeksten } from "../taal/use-taal";
import { Voorbeeld } from "../ui/voorbeeld";
import { takenTeksten } from "./taken-teksten";

type ConceptKaartProps = {
  slug: string;
  titel: string;
  isVoorbeeld: boolean;
  /** The number it gets when it is published. */
  versie: number;
  check: ConceptCheck;
};

export function ConceptKaart({ slug, titel, isVoorbeeld, versie, check }: ConceptKaartProps) {
  const teksten = useTeksten(takenTeksten);
  const path = `/agendas/${slug}/bewerken`;
  return (
    <article className="card">
      <h3 lang="nl">{titel}</h3>
      {isVoorbeeld && <Voorbeeld />}
      {check.ok ? <p>{teksten.compleet(versie)}</p> : <Belet check={check} path={path} />}
      <p>
        <a href={path}>{teksten.verder(titel)}</a>
      </p>
    </article>
  );
}

/** In the words of the page on which it is mended, with links to the places. */
function Belet({ check, path }: { check: Extract<ConceptCheck, { ok: false }>; path: string }) {
  const teksten = useTeksten(takenTeksten);
  const publishZinnen = useTeksten(publishTeksten);
  const bewerkenZinnen = useTeksten(bewerkenTeksten);
  switch (check.reason) {
    case "geen-themas":
      return <p>{teksten.geenThemas}</p>;
    case "thema-van-andere-agenda":
      return (
        <>
          <p>{publishZinnen.refused}</p>
          <VreemdeThemas themas={check.themas} path={path} />
        </>
      );
    case "onvolledig":
      return (
        <>
          <p>{bewerkenZinnen.nogNodig}</p>
          <MissingList ontbreekt={check.ontbreekt} path={path} />
        </>
      );
  }
}
