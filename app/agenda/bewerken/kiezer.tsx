// A list to choose from, with a search field above it.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTeksten } from "../../taal/use-taal";
import { Voorbeeld } from "../../ui/voorbeeld";
import { onderbouwingTeksten } from "./onderbouwing-teksten";

export type Keuze = {
  key: string;
  /** What is chosen, in a few words. */
  naam: string;
  uitleg: string;
  zoekwoorden: string;
  isVoorbeeld: boolean;
  isChosen: boolean;
};

type KiezerProps = {
  label: string;
  searchLabel: string;
  groepen: readonly { kop: string; keuzes: readonly Keuze[] }[];
  /** Shown when there is nothing to choose at all. */
  leeg: string;
  onChoose: (keuze: Keuze) => void;
  onClose: () => void;
};

export function Kiezer({ label, searchLabel, groepen, leeg, onChoose, onClose }: KiezerProps) {
  const teksten = useTeksten(onderbouwingTeksten);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  useEffect(() => field.current?.focus(), []);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = groepen
    .map(({ kop, keuzes }) => ({ kop, keuzes: keuzes.filter((keuze) => fits(keuze, words)) }))
    .filter(({ keuzes }) => keuzes.length > 0);
  const isEmpty = groepen.every(({ keuzes }) => keuzes.length === 0);

  return (
    <section
      className="kiezer"
      aria-label={label}
      onKeyDown={(event: KeyboardEvent) => event.key === "Escape" && onClose()}
    >
      <div className="field">
        <label htmlFor={id}>{searchLabel}</label>
        <input
          id={id}
          ref={field}
          type="search"
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {found.length === 0 && <p>{isEmpty ? leeg : teksten.nothingFound}</p>}
      {found.length > 0 && (
        <div className="keuzes">
          {found.map(({ kop, keuzes }) => (
            <section key={kop}>
              {kop !== "" && <h5>{kop}</h5>}
              <ul className="plain">
                {keuzes.map((keuze) => (
                  <li key={keuze.key}>
                    <button
                      type="button"
                      className="keuze"
                      aria-disabled={keuze.isChosen}
                      onClick={() => !keuze.isChosen && onChoose(keuze)}
                    >
                      <span>{keuze.naam}</span>
                      <small>
                        {keuze.isChosen ? teksten.chosen : keuze.uitleg} {keuze.isVoorbeeld && <Voorbeeld />}
                      </small>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      <button type="button" className="small quiet" onClick={onClose}>
        {teksten.close}
      </button>
    </section>
  );
}

function fits({ zoekwoorden }: Keuze, words: readonly string[]): boolean {
  const text = zoekwoorden.toLowerCase();
  return words.every((word) => text.includes(word));
}
