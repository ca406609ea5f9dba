// A figure as people read it: a sentence, the scale behind it, and where it comes from.
import { useTaal, useTeksten } from "../taal/use-taal";
import type { Cijfer } from "./cijfer";
import { CijferSchaal } from "./cijfer-schaal";
import { cijferSentence, cijferTeksten, comparisonSentence, sourceLine } from "./cijfer-teksten";
import { hasSchaal } from "./vergelijking";

type CijferKaartProps = {
  cijfer: Cijfer;
  /** The values of all wijken for this indicator and period; the scale is left out without them. */
  schaal?: readonly number[] | undefined;
  /** True where a cited figure kept its old value and a newer one exists. */
  hasNieuwer?: boolean;
};

export function CijferKaart({ cijfer, schaal, hasNieuwer = false }: CijferKaartProps) {
  const taal = useTaal();
  const teksten = useTeksten(cijferTeksten);
  const { before, value, after } = cijferSentence(cijfer, taal);
  const { waarde } = cijfer;
  return (
    <div className="card cijfer">
      <p>
        {before}
        {value !== "" && <span className="n">{value}</span>}
        {after} {comparisonSentence(cijfer, taal)}
      </p>
      {schaal !== undefined && schaal.length > 1 && waarde !== null && hasSchaal(cijfer) && (
        <CijferSchaal cijfer={{ ...cijfer, waarde }} waarden={schaal} />
      )}
      {hasNieuwer && <p className="hint">{teksten.nieuwer}</p>}
      <small>{sourceLine(cijfer, taal)}</small>
    </div>
  );
}
