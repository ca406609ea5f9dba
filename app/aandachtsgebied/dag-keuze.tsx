import { useTeksten } from "../taal/use-taal";
import { overzichtTeksten } from "./overzicht-teksten";

/** Chooses the day the page is about; an address with a day that does not exist comes back with what was asked. */
export function DagKeuze({ asked, isValid, isToday }: { asked: string; isValid: boolean; isToday: boolean }) {
  const teksten = useTeksten(overzichtTeksten);
  return (
    <form method="get" action="/aandachtsgebieden" className="dag-keuze" aria-label={teksten.andereDag}>
      <div className={isValid ? "field" : "field wrong"}>
        <label htmlFor="op">{teksten.andereDag}</label>
        {!isValid && (
          <p className="error" id="op-fout" role="alert">
            {teksten.dagOngeldig}
          </p>
        )}
        <input
          type="date"
          id="op"
          name="op"
          defaultValue={asked}
          aria-invalid={isValid ? undefined : true}
          aria-describedby={isValid ? undefined : "op-fout"}
        />
      </div>
      <button type="submit" className="quiet">
        {teksten.view}
      </button>
      {!isToday && <a href="/aandachtsgebieden">{teksten.naarVandaag}</a>}
    </form>
  );
}
