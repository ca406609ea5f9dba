// A thema on the pages of an agenda: its place, why it is there, and what that rests on.
import type { ReactNode } from "react";
import { GepubliceerdeTekst } from "../agenda/gepubliceerde-tekst";
import { useTeksten } from "../taal/use-taal";
import type { GepubliceerdCijfer } from "../wijkprofiel/cijfer";
import { CijferKaart } from "../wijkprofiel/cijfer-kaart";
import type { Domein, Participatieniveau, ThemaTekst } from "./thema";
import { ThemaTags } from "./thema-tags";
import { themaTeksten } from "./thema-teksten";

type ThemaInVersieProps = {
  thema: {
    id: string;
    titel: string;
    domein: Domein | null;
    participatieniveau: Participatieniveau | null;
    rang: number;
    aantal: number;
    html: Record<ThemaTekst, string>;
    cijfers: readonly (GepubliceerdCijfer & { hasNieuwer: boolean })[];
    aangehaald: number;
  };
  /** Also what is wanted and how: where the thema has no page of its own to say it. */
  isComplete?: boolean;
  children?: ReactNode;
};

export function ThemaInVersie({ thema, isComplete = false, children }: ThemaInVersieProps) {
  const teksten = useTeksten(themaTeksten);
  const { id, titel, rang, aantal, html, cijfers, aangehaald } = thema;
  return (
    <section className="agenda-thema" aria-labelledby={`thema-${id}`}>
      <h2 id={`thema-${id}`}>
        <span className="nr">{rang}</span> <span lang="nl">{titel}</span>
      </h2>
      <ul className="meta">
        <li>{teksten.prioriteit(rang, aantal)}</li>
        <ThemaTags {...thema} />
      </ul>
      <GepubliceerdeTekst html={html.waarom} />
      {cijfers.map((cijfer) => (
        <CijferKaart
          key={`${cijfer.indicatorId} ${cijfer.gebiedCode} ${cijfer.periode}`}
          cijfer={cijfer}
          hasNieuwer={cijfer.hasNieuwer}
        />
      ))}
      {aangehaald > 0 && <p>{teksten.cited(aangehaald)}</p>}
      {isComplete &&
        (["doel", "aanpak"] as const).map(
          (tekst) =>
            html[tekst] !== "" && (
              <div key={tekst}>
                <h3>{teksten.tekst[tekst]}</h3>
                <GepubliceerdeTekst html={html[tekst]} />
              </div>
            ),
        )}
      {children}
    </section>
  );
}
