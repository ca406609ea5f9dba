import { useTaal, useTeksten } from "../taal/use-taal";
import { Tag } from "../ui/tag";
import { periodeText, regimeNaam } from "./aandachtsgebied-teksten";
import type { Aanwijzing } from "./aanwijzing";
import { dossierTeksten } from "./dossier-teksten";
import { RegimeTag } from "./regime-tag";

/** What the gebied is today, in one line. */
export function GebiedRegimes({
  inForce,
  isKomend,
  today,
}: {
  inForce: readonly Aanwijzing[];
  isKomend: boolean;
  today: string;
}) {
  const taal = useTaal();
  const teksten = useTeksten(dossierTeksten);
  const zinnen = inForce.map(
    (aanwijzing) => `${regimeNaam(aanwijzing.soort, taal)} ${periodeText(aanwijzing, today, taal)}.`,
  );
  return (
    <>
      <p>
        {inForce.length === 0 && <Tag>{teksten.nuGeenRegime}</Tag>}
        {inForce.map(({ id, soort }) => (
          <RegimeTag key={id} regime={soort} />
        ))}
      </p>
      <p className="lead">{zinnen.join(" ") || (isKomend ? teksten.leadKomend : teksten.leadGeen)}</p>
    </>
  );
}
