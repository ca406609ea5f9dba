// The languages of the product and the form in which each concept keeps its own texts.

export const TALEN = ["nl", "en"] as const;
export type Taal = (typeof TALEN)[number];

/** The texts of one concept in both languages; English has exactly the keys of Dutch. */
export type Teksten<T> = Readonly<Record<Taal, T>>;

/** Checks at compile time that both languages say the same things. */
export function defineTeksten<const T extends Record<string, unknown>>(teksten: {
  nl: T;
  en: { [K in keyof T]: Widen<T[K]> };
}): Teksten<{ [K in keyof T]: Widen<T[K]> }> {
  return teksten as Teksten<{ [K in keyof T]: Widen<T[K]> }>;
}

/** "Kaart" is typed as string, a record of texts as a record of strings, a function by its parameters. */
type Widen<V> = V extends string
  ? string
  : V extends (...args: infer A) => unknown
    ? (...args: A) => string
    : { [K in keyof V]: Widen<V[K]> };

export function isTaal(value: unknown): value is Taal {
  return TALEN.some((taal) => taal === value);
}
