// Text in which is said, in words, what came and what went.
import { useTaal, useTeksten } from "../../taal/use-taal";
import type { RegelVerschil } from "./tekst-verschil";
import { vergelijkenTeksten } from "./vergelijken-teksten";
import type { Fragment } from "./woorden";

/** One line. The words "toegevoegd" and "verwijderd" are part of it, and its colours only help. */
export function RegelMetVerschil({ fragmenten }: { fragmenten: readonly Fragment[] }) {
  const taal = useTaal();
  const teksten = useTeksten(vergelijkenTeksten);
  return fragmenten.map(({ soort, tekst }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn once.
    if (soort === "gelijk") return <span key={index}>{tekst}</span>;
    const Element = soort === "toegevoegd" ? "ins" : "del";
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn once.
      <Element key={index}>
        <small lang={taal}>{teksten[soort]}</small> {tekst}
        <span className="visually-hidden" lang={taal}>
          {" "}
          {teksten.einde}
        </span>
      </Element>
    );
  });
}

/** A running text, line by line. */
export function TekstMetVerschil({ regels }: { regels: readonly RegelVerschil[] }) {
  return (
    <div className="rich verschil" lang="nl">
      {groupPunten(regels).map((group, index) =>
        group.isList ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn once.
          <ul key={index}>
            {group.regels.map((regel, punt) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn once.
              <li key={punt}>
                <Regel regel={regel} />
              </li>
            ))}
          </ul>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn once.
          <p key={index} className={group.regels[0]?.soort === "kop" ? "kop" : undefined}>
            {group.regels.map((regel) => (
              <Regel key="regel" regel={regel} />
            ))}
          </p>
        ),
      )}
    </div>
  );
}

function Regel({ regel: { soort, fragmenten, opmaak } }: { regel: RegelVerschil }) {
  const taal = useTaal();
  const teksten = useTeksten(vergelijkenTeksten);
  const wat = opmaak.map((deel) =>
    deel === "soort" ? `${teksten.opmaak.soort} (${teksten.regel[soort]})` : teksten.opmaak[deel],
  );
  return (
    <>
      <RegelMetVerschil fragmenten={fragmenten} />
      {opmaak.length > 0 && (
        <small className="opmaak" lang={taal}>
          {` [${teksten.opmaakGewijzigd(wat.join(", "))}]`}
        </small>
      )}
    </>
  );
}

/** Items in a row are one list; every other line stands alone. */
function groupPunten(regels: readonly RegelVerschil[]): { isList: boolean; regels: RegelVerschil[] }[] {
  const groups: { isList: boolean; regels: RegelVerschil[] }[] = [];
  for (const regel of regels) {
    const last = groups.at(-1);
    if (regel.soort === "punt" && last?.isList) last.regels.push(regel);
    else groups.push({ isList: regel.soort === "punt", regels: [regel] });
  }
  return groups;
}
