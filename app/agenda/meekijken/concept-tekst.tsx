// The draft as it is now, for who only reads: plain HTML, until the live one takes its place, or for good without JavaScript.
import { useTeksten } from "../../taal/use-taal";
import { THEMA_TEKSTEN } from "../../thema/thema";
import { ThemaTags } from "../../thema/thema-tags";
import { themaTeksten } from "../../thema/thema-teksten";
import { agendaTeksten } from "../agenda-teksten";
import { bewerkenTeksten } from "../bewerken/bewerken-teksten";
import { GepubliceerdeTekst, TekstSectie } from "../gepubliceerde-tekst";
import type { ConceptWeergave } from "./concept-weergave";
import { meekijkenTeksten } from "./meekijken-teksten";

export function ConceptTekst({ inleiding, participatie, themas }: ConceptWeergave) {
  const t = useTeksten(meekijkenTeksten);
  const b = useTeksten(bewerkenTeksten);
  const a = useTeksten(agendaTeksten);
  const tt = useTeksten(themaTeksten);
  return (
    <div data-leesversie>
      <p className="status-bar">
        <strong>{b.conceptVeranderlijk}</strong>
      </p>
      {inleiding === "" && participatie === "" && themas.length === 0 && <p>{t.nogGeenTekst}</p>}
      <TekstSectie id="inleiding" kop={a.inleiding} html={inleiding} />
      {themas.map(({ id, titel, domein, participatieniveau, html }, index) => (
        <section key={id} className="agenda-thema" aria-labelledby={`thema-${id}`}>
          <h2 id={`thema-${id}`}>
            <span className="nr">{index + 1}</span> <span lang="nl">{titel}</span>
          </h2>
          <ul className="meta">
            <ThemaTags domein={domein} participatieniveau={participatieniveau} />
          </ul>
          {THEMA_TEKSTEN.map(
            (tekst) =>
              html[tekst] !== "" && (
                <div key={tekst}>
                  <h3>{tt.tekst[tekst]}</h3>
                  <GepubliceerdeTekst html={html[tekst]} />
                </div>
              ),
          )}
        </section>
      ))}
      <TekstSectie id="participatie" kop={a.participatie} html={participatie} />
    </div>
  );
}
