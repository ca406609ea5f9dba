import type { Cijfer } from "../../app/wijkprofiel/cijfer";

/** A figure of the wijkprofiel as it is shown: 16 % of the homes in Moerwijk, 41 % in Den Haag. */
export const koop: Cijfer = {
  indicatorId: "pct_koop",
  label: "Koopwoningen",
  labelEn: "Owner-occupied homes",
  eenheid: "%",
  soort: "registratie",
  gebiedCode: "WK051836",
  gebiedNaam: "Moerwijk",
  periode: "2022",
  waarde: 16,
  n: null,
  marge: null,
  isRepresentatief: true,
  bron: "CBS, Kerncijfers wijken en buurten 2022",
  gemeenteWaarde: 41,
};
