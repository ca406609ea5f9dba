// The one search field and what it finds.
import { useTaal, useTeksten } from "../taal/use-taal";
import { MAX_VRAAG, type Treffer } from "./search-wijken";
import { trefferSentence, wijkTeksten } from "./wijk-teksten";

/** Sends `?zoek=` to the first page, which leads on to the wijk when there is only one. */
export function SearchForm({ vraag }: { vraag: string }) {
  const teksten = useTeksten(wijkTeksten);
  return (
    <search>
      <form className="zoek" method="get" action="/">
        <label htmlFor="zoek">{teksten.searchLabel}</label>
        <p className="hint" id="zoek-hint">
          {teksten.searchHint}
        </p>
        <div>
          <input
            type="search"
            id="zoek"
            name="zoek"
            defaultValue={vraag}
            maxLength={MAX_VRAAG}
            required
            autoComplete="off"
            aria-describedby="zoek-hint"
          />
          <button type="submit">{teksten.search}</button>
        </div>
      </form>
    </search>
  );
}

type SearchResultProps = {
  vraag: string;
  treffers: readonly Treffer[];
  /** Names that look like it, when nothing was found. */
  suggesties: readonly Treffer[];
};

export function SearchResult({ vraag, treffers, suggesties }: SearchResultProps) {
  const teksten = useTeksten(wijkTeksten);
  if (treffers.length > 0) {
    return (
      <section aria-labelledby="gevonden">
        <h2 id="gevonden">{teksten.found(treffers.length, vraag)}</h2>
        <TrefferLijst treffers={treffers} />
      </section>
    );
  }
  return (
    <section className="note amber" aria-labelledby="gevonden">
      <h2 id="gevonden">{teksten.notFound(vraag)}</h2>
      <p>{teksten.notFoundUitleg}</p>
      {suggesties.length > 0 && (
        <>
          <p>{teksten.didYouMean}</p>
          <TrefferLijst treffers={suggesties} />
        </>
      )}
      <p>
        <a href="/wijken">{teksten.alleWijken}</a>
      </p>
    </section>
  );
}

function TrefferLijst({ treffers }: { treffers: readonly Treffer[] }) {
  const taal = useTaal();
  return (
    <ul className="plain treffers">
      {treffers.map((treffer) => (
        <li key={treffer.wijk.code}>
          <a href={`/wijken/${treffer.wijk.slug}`}>{treffer.wijk.naam}</a>{" "}
          <span className="hint">{trefferSentence(treffer, taal)}</span>
        </li>
      ))}
    </ul>
  );
}
