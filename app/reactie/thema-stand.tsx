// Below a thema in its agenda: what happened with it so far, and the way to its page.
import { agendaTeksten } from "../agenda/agenda-teksten";
import { useTaal, useTeksten } from "../taal/use-taal";
import type { ActieTelling } from "../uitvoeringsplan/actie";
import { actieSummary } from "../uitvoeringsplan/actie-teksten";

type ThemaStandProps = {
  thema: { titel: string; reacties: { aantal: number; beantwoord: number }; acties: ActieTelling };
  href: string;
  /** Whether one can react now. */
  isOpen: boolean;
};

export function ThemaStand({ thema: { titel, reacties, acties }, href, isOpen }: ThemaStandProps) {
  const taal = useTaal();
  const teksten = useTeksten(agendaTeksten);
  return (
    <>
      <ul className="meta">
        <li>{reacties.aantal === 0 ? teksten.geenReacties : teksten.reacties(reacties.aantal, reacties.beantwoord)}</li>
        <li>{actieSummary(acties, taal)}</li>
      </ul>
      <p>
        <a href={href}>{isOpen ? teksten.readAndReact(titel) : teksten.readThema(titel)}</a>
      </p>
    </>
  );
}
