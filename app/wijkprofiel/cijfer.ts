// A figure of the wijkprofiel as people read it.

/** Kinds that are never mixed: a register, a sample of people, an estimate by a model. */
export const CIJFER_SOORTEN = ["registratie", "enquete", "model"] as const;
export type CijferSoort = (typeof CIJFER_SOORTEN)[number];

/** As published. */
export const EENHEDEN = ["aantal", "%", "km2", "x 1 000 euro", "klasse", "rapportcijfer", "schaalscore"] as const;
export type Eenheid = (typeof EENHEDEN)[number];

export type Cijfer = {
  indicatorId: string;
  label: string;
  labelEn: string;
  eenheid: Eenheid;
  soort: CijferSoort;
  gebiedCode: string;
  gebiedNaam: string;
  /** What the value describes: "2022", "2015-2017". */
  periode: string;
  /** In `eenheid`; null when the source withholds or lacks it. */
  waarde: number | null;
  n: number | null;
  /** Half the 95 % interval, in `eenheid`; null when not published. */
  marge: number | null;
  isRepresentatief: boolean;
  bron: string;
  /** The figure of the whole gemeente for the same indicator and period; null when there is none. */
  gemeenteWaarde: number | null;
};

/** A figure cited in a published version: it keeps the value it had. `themaId` says where it is cited. */
export type GepubliceerdCijfer = Cijfer & { themaId: string };

/** The city itself, as CBS codes it and as people say it. */
export const GEMEENTE = { code: "GM0518", naam: "Den Haag" } as const;

/** Names what is compared: the same indicator in the same period. */
export function schaalKey({ indicatorId, periode }: Pick<Cijfer, "indicatorId" | "periode">): string {
  return `${indicatorId} ${periode}`;
}

/** Negative when period `a` ends earlier than `b` ("2015-2017" before "2021"), or ends with it and starts earlier. */
export function comparePeriode(a: string, b: string): number {
  const [firstA = 0, lastA = firstA] = yearsIn(a);
  const [firstB = 0, lastB = firstB] = yearsIn(b);
  if (lastA !== lastB) return lastA - lastB;
  if (firstA !== firstB) return firstA - firstB;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first and the last year a period names. */
function yearsIn(periode: string): number[] {
  const years = periode.match(/\d{4}/g)?.map(Number) ?? [];
  return years.length > 1 ? [years[0] ?? 0, years.at(-1) ?? 0] : years;
}

/** Keeps, per indicator and area, the figure that describes the latest time; the order stays. */
export function latestOf(cijfers: readonly Cijfer[]): Cijfer[] {
  return cijfers.filter(
    (cijfer) =>
      !cijfers.some(
        (other) =>
          other.indicatorId === cijfer.indicatorId &&
          other.gebiedCode === cijfer.gebiedCode &&
          comparePeriode(other.periode, cijfer.periode) > 0,
      ),
  );
}

/** Whether another figure of the same indicator and area is of a later time, or corrects this one. */
export function isNieuwer(
  other: Pick<Cijfer, "periode" | "waarde">,
  cijfer: Pick<Cijfer, "periode" | "waarde">,
): boolean {
  const order = comparePeriode(other.periode, cijfer.periode);
  return order > 0 || (other.periode === cijfer.periode && other.waarde !== cijfer.waarde);
}

const STADSDEEL_PREFIX = "stadsdeel:";

/** What people call an area that is no wijk or buurt. */
export function nameWithoutRow(gebiedCode: string): string {
  if (gebiedCode === GEMEENTE.code) return GEMEENTE.naam;
  return gebiedCode.startsWith(STADSDEEL_PREFIX) ? gebiedCode.slice(STADSDEEL_PREFIX.length) : gebiedCode;
}
