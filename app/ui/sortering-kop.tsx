import { nextSortering, type Sortering, type SorteringKolommen } from "./sortering";

type SorteringKopProps<K extends string> = {
  kolom: K;
  label: string;
  sortering: Sortering<K>;
  kolommen: SorteringKolommen<K>;
  /** The address of this page with another order. */
  hrefFor: (sortering: Sortering<K>) => string;
  /** Of a column of numbers. */
  isNumeric?: boolean;
};

/** The heading of a column as a link that sorts by it. The arrow is for the eye; `aria-sort` says it in words. */
export function SorteringKop<K extends string>(props: SorteringKopProps<K>) {
  const { kolom, label, sortering, kolommen, hrefFor, isNumeric = false } = props;
  const isSorted = kolom === sortering.kolom;
  const ariaSort = sortering.richting === "op" ? "ascending" : "descending";
  return (
    <th scope="col" className={isNumeric ? "num" : undefined} {...(isSorted ? { "aria-sort": ariaSort } : {})}>
      <a href={hrefFor(nextSortering(kolom, sortering, kolommen))}>
        {label}
        {isSorted && <span aria-hidden="true">{sortering.richting === "op" ? "\u00a0▲" : "\u00a0▼"}</span>}
      </a>
    </th>
  );
}
