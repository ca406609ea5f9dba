// The wijkprofiel: the register figures of CBS, and what surveys found. The two never share an indicator.
import { EENHEDEN } from "../../app/wijkprofiel/cijfer";
import type { Tx } from "../client";
import { indicator, waarneming } from "../schema/waarneming";
import { readCsv, readNumber, readWord } from "./read-csv";

const KERNCIJFERS_PERIODE = "2022";
const KERNCIJFERS_BRON = "CBS, Kerncijfers wijken en buurten 2022";

/** English labels of the CBS indicators; the Dutch ones and the units stand in indicatoren.csv. */
const KERNCIJFERS_EN: Record<string, string> = {
  inwoners: "Number of inhabitants",
  pct_0_15: "People aged 0 to 15",
  pct_15_25: "People aged 15 to 25",
  pct_25_45: "People aged 25 to 45",
  pct_45_65: "People aged 45 to 65",
  pct_65_plus: "People aged 65 or over",
  opp_km2: "Area (land and inland water)",
  stedelijkheid: "Urbanity class (1 = very urban, 5 = not urban)",
  woningen: "Number of homes",
  woz: "Average WOZ value of homes",
  pct_koop: "Owner-occupied homes",
  pct_arbeidsparticipatie: "Net labour participation (15 to 75 years)",
  pct_laagste_40_inkomen: "People among the 40% with the lowest incomes",
  pct_hoogste_20_inkomen: "People among the 20% with the highest incomes",
  pct_opleiding_hoog: "Higher education (HBO or university), 15 to 75 years",
};

/** Indicators of belevingscijfers.csv. A mark is on a scale of 1 to 10, a schaalscore on one of 0 to 10. */
const BELEVING = [
  {
    id: "rapportcijfer_prettig_wonen",
    label: "Rapportcijfer voor prettig wonen",
    labelEn: "Mark for living pleasantly",
    eenheid: "rapportcijfer",
  },
  {
    id: "rapportcijfer_wijk",
    label: "Rapportcijfer voor de wijk",
    labelEn: "Mark for the neighbourhood",
    eenheid: "rapportcijfer",
  },
  {
    id: "rapportcijfer_buurt",
    label: "Rapportcijfer voor de buurt",
    labelEn: "Mark for the part of the neighbourhood",
    eenheid: "rapportcijfer",
  },
  {
    id: "rapportcijfer_leefomgeving",
    label: "Rapportcijfer voor de leefomgeving",
    labelEn: "Mark for the living environment",
    eenheid: "rapportcijfer",
  },
  {
    id: "rapportcijfer_aanpak_leefbaarheid_veiligheid_gemeente",
    label: "Rapportcijfer voor wat de gemeente doet aan leefbaarheid en veiligheid",
    labelEn: "Mark for what the municipality does about quality of life and safety",
    eenheid: "rapportcijfer",
  },
  {
    id: "schaalscore_sociale_cohesie",
    label: "Schaalscore sociale cohesie (0 tot 10)",
    labelEn: "Social cohesion score (0 to 10)",
    eenheid: "schaalscore",
  },
  {
    id: "pct_vrijwilliger_voor_wijk",
    label: "Bewoners die vrijwilliger zijn voor de wijk",
    labelEn: "Residents who volunteer for the neighbourhood",
    eenheid: "%",
  },
  {
    id: "pct_tevreden_woning",
    label: "Bewoners die tevreden zijn met hun woning",
    labelEn: "Residents satisfied with their home",
    eenheid: "%",
  },
  {
    id: "pct_tevreden_woonomgeving",
    label: "Bewoners die tevreden zijn met hun woonomgeving",
    labelEn: "Residents satisfied with their surroundings",
    eenheid: "%",
  },
] as const;

export async function seedCijfers(tx: Tx): Promise<void> {
  if ((await tx.$count(indicator)) > 0) return;
  await seedKerncijfers(tx);
  await seedBelevingscijfers(tx);
}

async function seedKerncijfers(tx: Tx): Promise<void> {
  const indicatoren = readCsv("indicatoren.csv", ["indicator", "label", "eenheid"]);
  await tx.insert(indicator).values(
    indicatoren.map(({ indicator: id, label, eenheid }, volgorde) => {
      const labelEn = KERNCIJFERS_EN[id];
      if (labelEn === undefined) throw new Error(`indicatoren.csv: ${id} has no English label`);
      return { id, label, labelEn, eenheid: readWord(eenheid, EENHEDEN), soort: "registratie" as const, volgorde };
    }),
  );
  const ids = indicatoren.map((row) => row.indicator);
  await tx.insert(waarneming).values(
    readCsv("kerncijfers-2022.csv", ["code", ...ids]).flatMap((row) =>
      ids.map((id) => ({
        indicatorId: id,
        gebiedCode: row["code"] ?? "",
        periode: KERNCIJFERS_PERIODE,
        waarde: readNumber(row[id] ?? ""),
        isRepresentatief: true,
        bron: KERNCIJFERS_BRON,
      })),
    ),
  );
}

/** A questionnaire that anyone could fill in says nothing about those who did not: `isRepresentatief` is false. */
async function seedBelevingscijfers(tx: Tx): Promise<void> {
  await tx
    .insert(indicator)
    .values(BELEVING.map((row, index) => ({ ...row, soort: "enquete" as const, volgorde: 100 + index })));
  const rows = readCsv("belevingscijfers.csv", [
    "code",
    "jaar",
    "indicator",
    "waarde",
    "n",
    "marge95",
    "instrument",
    "soort_steekproef",
    "bron",
  ]);
  await tx.insert(waarneming).values(
    rows.map((row) => ({
      indicatorId: row.indicator,
      gebiedCode: row.code,
      periode: row.jaar,
      waarde: readNumber(row.waarde),
      n: readNumber(row.n),
      marge: readNumber(row.marge95),
      isRepresentatief: row.soort_steekproef !== "wijkagenda-vragenlijst",
      bron: `${row.instrument}, via ${new URL(row.bron).hostname.replace(/^www\./, "")}`,
    })),
  );
}
