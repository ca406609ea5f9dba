import { formatDate, formatNumber } from "../format/format";
import { defineTeksten, type Taal } from "../taal/taal";
import type { Besluit } from "./besluit";

export const besluitTeksten = defineTeksten({
  nl: {
    besluit: "Besluit",
    besluitVan: (orgaan: string) => `Besluit van ${orgaan}`,
    vastgesteldDoor: (orgaan: string) => `Vastgesteld door ${orgaan}`,
    vastgesteld: "Vastgesteld",
    op: (datum: string) => `op ${datum}`,
    recordKop: "Leg het besluit vast",
    uitleg: "Is de agenda vastgesteld? Schrijf hier op door wie en wanneer. Dit kunt u niet meer terugdraaien.",
    orgaan: "Wie stelde de agenda vast?",
    orgaanHint: "Bijvoorbeeld: het college van burgemeester en wethouders.",
    datum: "Datum van het besluit",
    risNummer: "RIS-nummer (hoeft niet)",
    risHint: "Bijvoorbeeld RIS307114. Het staat op het document in het raadsinformatiesysteem.",
    looptijdVan: "Eerste jaar van de agenda",
    looptijdTot: "Laatste jaar van de agenda",
    record: "Leg het besluit vast",
    terug: "Terug zonder vastleggen",
    fout: {
      orgaan: "Vul in wie de agenda vaststelde.",
      teLang: (max: number) => `Maak dit korter: hoogstens ${formatNumber(max, "nl")} tekens.`,
      datum: "Vul de datum van het besluit in, bijvoorbeeld 2026-03-01.",
      toekomst: "Deze dag moet nog komen. Leg het besluit vast als het genomen is.",
      risNummer: "Een RIS-nummer is RIS met zes cijfers, bijvoorbeeld RIS307114.",
      jaar: "Vul een jaar in met vier cijfers, bijvoorbeeld 2027.",
      jaarTot: "Het laatste jaar kan niet vóór het eerste jaar liggen. Verander een van de twee.",
      rondeOpen: (totEnMet: string) =>
        `Bewoners kunnen nog reageren tot en met ${totEnMet}. Leg het besluit daarna vast.`,
    },
  },
  en: {
    besluit: "Decision",
    besluitVan: (orgaan: string) => `Decision of ${orgaan}`,
    vastgesteldDoor: (orgaan: string) => `Adopted by ${orgaan}`,
    vastgesteld: "Adopted",
    op: (datum: string) => `on ${datum}`,
    recordKop: "Record the decision",
    uitleg: "Has the agenda been adopted? Write down by whom and when. You cannot undo this.",
    orgaan: "Who adopted the agenda?",
    orgaanHint: "For example: het college van burgemeester en wethouders.",
    datum: "Date of the decision",
    risNummer: "RIS number (optional)",
    risHint: "For example RIS307114. It is on the document in the council’s information system.",
    looptijdVan: "First year of the agenda",
    looptijdTot: "Last year of the agenda",
    record: "Record the decision",
    terug: "Back without recording",
    fout: {
      orgaan: "Fill in who adopted the agenda.",
      teLang: (max: number) => `Make this shorter: at most ${formatNumber(max, "en")} characters.`,
      datum: "Fill in the date of the decision, for example 2026-03-01.",
      toekomst: "This day is yet to come. Record the decision once it has been taken.",
      risNummer: "A RIS number is RIS and six digits, for example RIS307114.",
      jaar: "Fill in a year of four digits, for example 2027.",
      jaarTot: "The last year cannot be before the first year. Change one of them.",
      rondeOpen: (totEnMet: string) =>
        `Residents can still react up to and including ${totEnMet}. Record the decision after that.`,
    },
  },
});

/** "Vastgesteld door het college op 3 februari 2026, RIS307114", with what is known of it. */
export function vaststellingText(besluit: Besluit, taal: Taal): string {
  const teksten = besluitTeksten[taal];
  return withDatumEnRis(
    besluit.orgaan === null ? teksten.vastgesteld : teksten.vastgesteldDoor(besluit.orgaan),
    besluit,
    taal,
  );
}

/** "Besluit van het college op 3 februari 2026, RIS307114", with what is known of it. */
export function besluitText(besluit: Besluit, taal: Taal): string {
  const teksten = besluitTeksten[taal];
  return withDatumEnRis(besluit.orgaan === null ? teksten.besluit : teksten.besluitVan(besluit.orgaan), besluit, taal);
}

function withDatumEnRis(what: string, { datum, risNummer }: Besluit, taal: Taal): string {
  const when = datum === null ? "" : ` ${besluitTeksten[taal].op(formatDate(datum, taal))}`;
  return `${what}${when}${risNummer === null ? "" : `, ${risNummer}`}`;
}
