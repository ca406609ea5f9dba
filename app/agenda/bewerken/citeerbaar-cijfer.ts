// A figure that can be cited, in words: said by the server, so that the editor does not load what all figures say.
import { bewijsOf } from "../../../realtime/document/agenda-document";
import type { Taal } from "../../taal/taal";
import type { Bewijs } from "../../thema/thema";
import type { Cijfer, CijferSoort } from "../../wijkprofiel/cijfer";
import {
  cijferSentence,
  cijferTeksten,
  comparisonSentence,
  formatWaarde,
  indicatorLabel,
  sourceLine,
} from "../../wijkprofiel/cijfer-teksten";

export type CiteerbaarCijfer = {
  bewijs: Extract<Bewijs, { soort: "waarneming" }>;
  soort: CijferSoort;
  label: string;
  /** "16 %". */
  waarde: string;
  /** What tells it from others in the list: "Moerwijk 2022 · Den Haag: 41 % · CBS". */
  uitleg: string;
  /** What it is found by: not its value, whose digits say nothing of what it is about. */
  zoekwoorden: string;
  /** The figure as a sentence, in three parts so that the value can stand out. */
  zin: { before: string; value: string; after: string };
  /** Beside that of Den Haag; null when there is nothing to set it beside. */
  vergelijking: string | null;
  herkomst: string;
};

export function toCiteerbaarCijfer(cijfer: Cijfer, taal: Taal): CiteerbaarCijfer {
  const { gebiedNaam, periode, soort, waarde, eenheid, gemeenteWaarde, bron } = cijfer;
  const label = indicatorLabel(cijfer, taal);
  const denHaag =
    gemeenteWaarde === null ? null : cijferTeksten[taal].denHaag(formatWaarde(gemeenteWaarde, eenheid, taal));
  return {
    bewijs: bewijsOf(cijfer),
    soort,
    label,
    waarde: formatWaarde(waarde, eenheid, taal),
    uitleg: [`${gebiedNaam} ${periode}`, denHaag, bron].filter((part) => part !== null).join(" · "),
    zoekwoorden: [label, gebiedNaam, periode, bron].join(" "),
    zin: cijferSentence(cijfer, taal),
    vergelijking: comparisonSentence(cijfer, taal) ?? denHaag,
    herkomst: sourceLine(cijfer, taal),
  };
}
