import { useTeksten } from "../taal/use-taal";
import { KAARTLAGEN, type KaartKeuze, kaartFields, NO_LAAG } from "./kaart-keuze";
import { kaartTeksten } from "./kaart-teksten";

/** Chooses what the map shows; the rest of the address stays. */
export function LagenForm({ keuze }: { keuze: KaartKeuze }) {
  const teksten = useTeksten(kaartTeksten);
  const others = kaartFields(keuze).filter(([name]) => name !== "laag");
  return (
    <form className="lagen" method="get" action="/kaart">
      <fieldset>
        <legend>{teksten.lagen}</legend>
        <input type="hidden" name="laag" value={NO_LAAG} />
        {others.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {KAARTLAGEN.map((laag) => (
          <label key={laag}>
            <input type="checkbox" name="laag" value={laag} defaultChecked={keuze.lagen.includes(laag)} />{" "}
            {teksten.laag[laag]}
          </label>
        ))}
      </fieldset>
      <button type="submit" className="quiet small">
        {teksten.showLagen}
      </button>
    </form>
  );
}
