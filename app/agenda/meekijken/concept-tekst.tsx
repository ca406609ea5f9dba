// The draft as it is now, for who only reads: plain HTML, until the live one takes its place, or for good without JavaScript.
import type { ComponentProps } from "react";
import { useTeksten } from "../../taal/use-taal";
import { ThemaInVersie } from "../../thema/thema-in-versie";
import { agendaTeksten } from "../agenda-teksten";
import { bewerkenTeksten } from "../bewerken/bewerken-teksten";
import { TekstSectie } from "../gepubliceerde-tekst";
import { meekijkenTeksten } from "./meekijken-teksten";

type ConceptTekstProps = {
  /** HTML. */
  inleiding: string;
  participatie: string;
  themas: readonly ComponentProps<typeof ThemaInVersie>["thema"][];
};

export function ConceptTekst({ inleiding, participatie, themas }: ConceptTekstProps) {
  const teksten = useTeksten(meekijkenTeksten);
  const bewerkenZinnen = useTeksten(bewerkenTeksten);
  const agendaZinnen = useTeksten(agendaTeksten);
  return (
    <div data-leesversie>
      <p className="status-bar">
        <strong>{bewerkenZinnen.conceptVeranderlijk}</strong>
      </p>
      {inleiding === "" && participatie === "" && themas.length === 0 && <p>{teksten.nogGeenTekst}</p>}
      <TekstSectie id="inleiding" kop={agendaZinnen.inleiding} html={inleiding} />
      {themas.map((thema) => (
        <ThemaInVersie key={thema.id} thema={thema} isComplete />
      ))}
      <TekstSectie id="participatie" kop={agendaZinnen.participatie} html={participatie} />
    </div>
  );
}
