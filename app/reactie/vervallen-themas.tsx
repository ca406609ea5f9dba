import { agendaTeksten } from "../agenda/agenda-teksten";
import { themaHref } from "../agenda/thema-href";
import { useTeksten } from "../taal/use-taal";

type VervallenThemasProps = {
  /** Address of the agenda. */
  agendaSlug: string;
  themas: readonly { id: string; titel: string; reacties: { aantal: number; beantwoord: number } }[];
};

/** The themas that left an agenda, each with the way to what was said about it. Nothing when none did. */
export function VervallenThemas({ agendaSlug, themas }: VervallenThemasProps) {
  const teksten = useTeksten(agendaTeksten);
  if (themas.length === 0) return null;
  return (
    <section aria-labelledby="vervallen">
      <h2 id="vervallen">{teksten.vervallenThemas}</h2>
      <p>{teksten.vervallenUitleg}</p>
      <ul>
        {themas.map(({ id, titel, reacties: { aantal, beantwoord } }) => (
          <li key={id}>
            <a href={themaHref(agendaSlug, id)} lang="nl">
              {titel}
            </a>
            : {aantal === 0 ? teksten.geenReacties : teksten.reacties(aantal, beantwoord)}
          </li>
        ))}
      </ul>
    </section>
  );
}
