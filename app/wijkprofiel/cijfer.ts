// A figure of the wijkprofiel as people read it.

/** Kinds that are never mixed: a register, a sample of people, an estimate by a model. */
export const CIJFER_SOORTEN = ["registratie", "enquete", "model"] as const;
export type CijferSoort = (typeof CIJFER_SOORTEN)[number];

export type Cijfer = {
  indicatorId: string;
  label: string;
  labelEn: string;
  /** As published: "aantal", "%", "km2", "x 1 000 euro", "klasse", "rapportcijfer". */
  eenheid: string;
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
