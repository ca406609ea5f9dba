import { formatDate } from "../../format/format";
import { useTaal, useTeksten } from "../../taal/use-taal";
import { vergelijkenTeksten } from "./vergelijken-teksten";

type VersieKeuzeProps = {
  /** Of the version that is shown. */
  path: string;
  andere: readonly { nummer: number; gepubliceerdOp: Date }[];
  chosen: number | null;
};

/** With which other version to compare this one; nothing when there is no other. */
export function VersieKeuze({ path, andere, chosen }: VersieKeuzeProps) {
  const taal = useTaal();
  const teksten = useTeksten(vergelijkenTeksten);
  if (andere.length === 0) return null;
  return (
    <form method="get" action={path} className="vergelijk-form" aria-label={teksten.compareVersie}>
      <div className="field">
        <label htmlFor="vergelijk">{teksten.versieKeuze}</label>
        <select id="vergelijk" name="vergelijk" defaultValue={chosen ?? andere[0]?.nummer}>
          {andere.map(({ nummer, gepubliceerdOp }) => (
            <option key={nummer} value={nummer}>
              {teksten.versie(nummer, formatDate(gepubliceerdOp, taal))}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="quiet">
        {teksten.compare}
      </button>
    </form>
  );
}
