// Where a tekstvoorstel stands, the same wherever one is shown.
import { useTeksten } from "../../taal/use-taal";
import { Tag } from "../../ui/tag";
import { Voorbeeld } from "../../ui/voorbeeld";
import type { TekstvoorstelUitkomst } from "./tekstvoorstel";
import { tekstvoorstelTeksten } from "./tekstvoorstel-teksten";

type Voorstel = { uitkomst: TekstvoorstelUitkomst | null; isVoorbeeld: boolean };

/** `wanneer`: when it was proposed, and by whom. */
export function VoorstelMeta({ voorstel, wanneer }: VoorstelMetaProps) {
  const teksten = useTeksten(tekstvoorstelTeksten);
  const { uitkomst, isVoorbeeld } = voorstel;
  const colour = uitkomst === null ? "amber" : uitkomst === "aangenomen" ? "groen" : "rood";
  return (
    <ul className="meta">
      <li>{wanneer}</li>
      <li>
        <Tag colour={colour}>{teksten.stand[uitkomst ?? "wacht"]}</Tag>
      </li>
      {isVoorbeeld && (
        <li>
          <Voorbeeld />
        </li>
      )}
    </ul>
  );
}

type VoorstelMetaProps = { voorstel: Voorstel; wanneer: string };

type VoorstelAntwoordProps = {
  voorstel: Pick<Voorstel, "uitkomst"> & { reden: string | null };
  /** The team reads what it answered where it gave no reason; who proposed it reads that it was accepted. */
  isVoorTeam?: boolean;
};

/** What the team answered; nothing while it has not. */
export function VoorstelAntwoord({ voorstel, isVoorTeam = false }: VoorstelAntwoordProps) {
  const teksten = useTeksten(tekstvoorstelTeksten);
  if (voorstel.uitkomst === null) return null;
  const zonderReden = isVoorTeam ? teksten.stand[voorstel.uitkomst] : teksten.noRedenGiven;
  return (
    <div className="antwoord">
      <p>
        <strong>{teksten.antwoord}</strong>
      </p>
      <p className="tekst">{voorstel.reden || zonderReden}</p>
    </div>
  );
}
