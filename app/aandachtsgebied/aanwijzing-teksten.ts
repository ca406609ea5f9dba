import { formatDate } from "../format/format";
import { defineTeksten, type Taal } from "../taal/taal";
import type { AanwijzingCheck, AfbouwCheck, OnbekendeAanwijzing } from "./aanwijzing";

export const aanwijzingTeksten = defineTeksten({
  nl: {
    kop: "Aanwijzen en afbouwen",
    designateKop: "Aanwijzen als investeringsgebied",
    designateUitleg: (vrij: number, maximum: number) =>
      `Van de ${maximum} plaatsen voor investeringsgebieden ${vrij === 1 ? "is er 1 vrij" : `zijn er ${vrij} vrij`}. Wat al besloten is voor later telt mee. Is het vol, dan kan een volgende pas als een ander is afgebouwd.`,
    isAlInvestering: "Dit gebied is al investeringsgebied.",
    vanaf: "Eerste dag",
    orgaan: "Wie nam het besluit?",
    orgaanHint: "Bijvoorbeeld het college of de gemeenteraad.",
    nietVerplicht: "Niet verplicht.",
    plan: "Plan",
    planHint: "Niet verplicht. Bijvoorbeeld meerjareninvesteringsplan.",
    designate: "Wijs aan als investeringsgebied",
    windDownKop: "Afbouwen",
    windDownUitleg: "U kunt daarna nog een eerdere laatste dag kiezen. Uitstellen of intrekken kan niet.",
    aanwijzing: "Welke aanwijzing",
    totEnMet: "Laatste dag",
    windDown: "Leg de laatste dag vast",
    datumNodig: "Vul een datum in.",
    datumOngeldig: "Deze dag bestaat niet. Schrijf een dag als 2026-03-01, of kies er een.",
    orgaanNodig: "Vul in wie het besluit nam.",
    chooseAanwijzing: "Kies een aanwijzing van dit gebied.",
    voorBeginRegime: (begin: string) => `Investeringsgebieden bestaan sinds ${begin}. Kies die dag of een latere.`,
    alVanKracht: (vanaf: string, totEnMet: string | null) =>
      totEnMet === null
        ? `Dit gebied is al investeringsgebied vanaf ${vanaf}.`
        : `Dit gebied is al investeringsgebied van ${vanaf} tot en met ${totEnMet}.`,
    maximumBereikt: (maximum: number, op: string, gebieden: string) =>
      `Dit kan niet: op ${op} zijn er al ${maximum} investeringsgebieden, en meer mag niet. Dat zijn: ${gebieden}.`,
    ruimteVanaf: (datum: string) => `Vanaf ${datum} is er ruimte.`,
    geenRuimte: "Er is pas ruimte als een van deze gebieden is afgebouwd.",
    voorBegin: (vanaf: string) => `Deze aanwijzing begint op ${vanaf}. De laatste dag kan niet daarvoor liggen.`,
    verlenging: (totEnMet: string) =>
      `Er is al besloten dat ${totEnMet} de laatste dag is. Later kan niet: wijs het gebied dan opnieuw aan.`,
    en: "en",
  },
  en: {
    kop: "Designate and wind down",
    designateKop: "Designate as an investment area",
    designateUitleg: (vrij: number, maximum: number) =>
      `Of the ${maximum} places for investment areas ${vrij === 1 ? "1 is free" : `${vrij} are free`}. What has been decided for later counts. When it is full, another one is only possible once one has been wound down.`,
    isAlInvestering: "This area is an investment area already.",
    vanaf: "First day",
    orgaan: "Who took the decision?",
    orgaanHint: "For instance the executive (college) or the city council (gemeenteraad).",
    nietVerplicht: "Optional.",
    plan: "Plan",
    planHint: "Optional. For instance meerjareninvesteringsplan.",
    designate: "Designate as an investment area",
    windDownKop: "Wind down",
    windDownUitleg: "You can still choose an earlier last day afterwards. You cannot put it off or take it back.",
    aanwijzing: "Which designation",
    totEnMet: "Last day",
    windDown: "Record the last day",
    datumNodig: "Fill in a date.",
    datumOngeldig: "This day does not exist. Write a day like 2026-03-01, or choose one.",
    orgaanNodig: "Fill in who took the decision.",
    chooseAanwijzing: "Choose a designation of this area.",
    voorBeginRegime: (begin: string) => `Investment areas have existed since ${begin}. Choose that day or a later one.`,
    alVanKracht: (vanaf: string, totEnMet: string | null) =>
      totEnMet === null
        ? `This area is already an investment area from ${vanaf}.`
        : `This area is already an investment area from ${vanaf} to ${totEnMet}.`,
    maximumBereikt: (maximum: number, op: string, gebieden: string) =>
      `This is not possible: on ${op} there are already ${maximum} investment areas, and there may be no more. They are: ${gebieden}.`,
    ruimteVanaf: (datum: string) => `From ${datum} there is room.`,
    geenRuimte: "There is only room when one of these areas has been wound down.",
    voorBegin: (vanaf: string) => `This designation begins on ${vanaf}. The last day cannot be before that.`,
    verlenging: (totEnMet: string) =>
      `It has been decided that ${totEnMet} is the last day. Later is not possible: designate the area anew instead.`,
    en: "and",
  },
});

/** Why a gebied is not designated. `naamVan` gives the name of a gebied by its id. */
export function designateRefusal(
  check: Exclude<AanwijzingCheck, { ok: true }>,
  naamVan: (gebiedId: string) => string,
  taal: Taal,
): string {
  const teksten = aanwijzingTeksten[taal];
  switch (check.reason) {
    case "datum-ongeldig":
      return teksten.datumOngeldig;
    case "voor-begin-regime":
      return teksten.voorBeginRegime(formatDate(check.begin, taal));
    case "al-van-kracht":
      return teksten.alVanKracht(
        formatDate(check.vanaf, taal),
        check.totEnMet === null ? null : formatDate(check.totEnMet, taal),
      );
    case "maximum-bereikt": {
      const gebieden = enumerate(check.inForce.map(naamVan), teksten.en);
      const room =
        check.eersteRuimte === null ? teksten.geenRuimte : teksten.ruimteVanaf(formatDate(check.eersteRuimte, taal));
      return `${teksten.maximumBereikt(check.maximum, formatDate(check.op, taal), gebieden)} ${room}`;
    }
  }
}

/** Why an aanwijzing does not end on the day asked. */
export function windDownRefusal(check: Exclude<AfbouwCheck, { ok: true }> | OnbekendeAanwijzing, taal: Taal): string {
  const teksten = aanwijzingTeksten[taal];
  switch (check.reason) {
    case "datum-ongeldig":
      return teksten.datumOngeldig;
    case "aanwijzing-onbekend":
      return teksten.chooseAanwijzing;
    case "voor-begin":
      return teksten.voorBegin(formatDate(check.vanaf, taal));
    case "verlenging":
      return teksten.verlenging(formatDate(check.totEnMet, taal));
  }
}

/** "Laak, Duindorp en Schilderswijk". */
function enumerate(namen: readonly string[], and: string): string {
  const last = namen.at(-1) ?? "";
  return namen.length > 1 ? `${namen.slice(0, -1).join(", ")} ${and} ${last}` : last;
}
