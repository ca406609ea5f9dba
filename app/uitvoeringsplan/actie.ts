// An actie of the uitvoeringsplan: what can be said of it, and how a group of acties stands.

export const ACTIE_STATUSSEN = ["gepland", "loopt", "vertraagd", "gereed", "vervallen"] as const;
export type ActieStatus = (typeof ACTIE_STATUSSEN)[number];

/** Under way, on time or not. */
export const LOPENDE_STATUSSEN = ["loopt", "vertraagd"] as const satisfies readonly ActieStatus[];

/** How many acties stand where. */
export type ActieTelling = Readonly<Record<ActieStatus, number>>;

export const NO_ACTIES: ActieTelling = { gepland: 0, loopt: 0, vertraagd: 0, gereed: 0, vervallen: 0 };

/** The acties that were done or still will be: without those that are vervallen. */
export function countOngoing(telling: ActieTelling): number {
  return telling.gepland + telling.loopt + telling.vertraagd + telling.gereed;
}

/** Several groups taken together. */
export function sumTellingen(tellingen: readonly ActieTelling[]): ActieTelling {
  const total = { ...NO_ACTIES };
  for (const telling of tellingen) for (const status of ACTIE_STATUSSEN) total[status] += telling[status];
  return total;
}

/** How these acties stand. */
export function countByStatus(acties: readonly { status: ActieStatus }[]): ActieTelling {
  const telling = { ...NO_ACTIES };
  for (const { status } of acties) telling[status] += 1;
  return telling;
}

/** An actie as every page shows it. */
export type Actie = {
  id: string;
  titel: string;
  doel: string;
  /** First and last calendar year. */
  jaarVan: number;
  jaarTot: number;
  /** The dienst that leads it. */
  trekker: string;
  partners: string;
  budgetCents: number | null;
  status: ActieStatus;
  /** "Hoe gaat het?", one sentence. */
  voortgang: string;
  /** What came of it; empty until there is something to tell. */
  resultaat: string;
  isVoorbeeld: boolean;
};

/** Where an actie stands in the plan of its agenda: in its first year, which the plan always has a page for. */
export function actieHref(agendaSlug: string, { id, jaarVan }: Pick<Actie, "id" | "jaarVan">): string {
  return `/agendas/${agendaSlug}/uitvoeringsplan?jaar=${jaarVan}#actie-${id}`;
}

/** The years a plan has a page for: those of the term and those of its acties, first one first. */
export function planYears(
  looptijd: { looptijdVan: number | null; looptijdTot: number | null },
  acties: readonly Pick<Actie, "jaarVan" | "jaarTot">[],
): number[] {
  const spans = acties.map(({ jaarVan, jaarTot }) => [jaarVan, jaarTot] as const);
  if (looptijd.looptijdVan !== null && looptijd.looptijdTot !== null) {
    spans.push([looptijd.looptijdVan, looptijd.looptijdTot]);
  }
  if (spans.length === 0) return [];
  const first = Math.min(...spans.map(([van]) => van));
  const last = Math.max(...spans.map(([, tot]) => tot));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The year a plan opens with: this year, or the nearest it has. */
export function openingYear(years: readonly number[], thisYear: number): number {
  if (years.length === 0) return thisYear;
  return Math.min(Math.max(thisYear, Math.min(...years)), Math.max(...years));
}
