import type { Sortering } from "./sortering";

type SorteringFormProps<K extends string> = {
  action: string;
  /** The columns in the order of the table, with the word above each. */
  labels: Readonly<Record<K, string>>;
  sortering: Sortering<K>;
  /** What else stands in the address and stays there. */
  others: readonly (readonly [name: string, value: string])[];
  teksten: { sortBy: string; sort: string };
};

/** The same choice as the headings of a table, where those are not shown: on a phone, where a table becomes blocks. */
export function SorteringForm<K extends string>({ action, labels, sortering, others, teksten }: SorteringFormProps<K>) {
  return (
    <form className="sorteer" method="get" action={action}>
      {others.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="sorteer">{teksten.sortBy}</label>
      <div>
        <select id="sorteer" name="sorteer" defaultValue={sortering.kolom}>
          {Object.entries(labels).map(([kolom, label]) => (
            <option key={kolom} value={kolom}>
              {String(label)}
            </option>
          ))}
        </select>
        <button type="submit" className="quiet">
          {teksten.sort}
        </button>
      </div>
    </form>
  );
}
