// The 8 stadsdelen, 44 wijken and 114 buurten of the CBS division, with every name a wijk is known by.
import { slugFor } from "../../app/wijk/slug";
import type { Tx } from "../client";
import { buurt, stadsdeel, wijk, wijknaam } from "../schema/wijk";
import { readCsv, splitCell } from "./read-csv";

/** Wijken by code, as the file gives them. */
export function readWijken() {
  return readCsv("wijken.csv", [
    "code",
    "symbool",
    "naam",
    "stadsdeel",
    "ook_genoemd",
    "naam_cbs_2016",
    "naam_cbs_2022",
    "naam_cbs_2025",
  ]);
}

export function readBuurten() {
  return readCsv("buurten.csv", ["code", "naam", "wijkcode", "wijk_symbool", "buurt_cijfer"]);
}

export async function seedWijken(tx: Tx): Promise<void> {
  if ((await tx.$count(wijk)) > 0) return;
  const wijken = readWijken();
  const stadsdelen = [...new Set(wijken.map((row) => row.stadsdeel))];
  await tx.insert(stadsdeel).values(stadsdelen.map((naam) => ({ naam, slug: slugFor(naam) })));
  await tx
    .insert(wijk)
    .values(wijken.map(({ code, naam, stadsdeel }) => ({ code, naam, slug: slugFor(naam), stadsdeel })));
  const namen = wijken.flatMap((row) => {
    const others = [...splitCell(row.ook_genoemd, ";"), row.naam_cbs_2016, row.naam_cbs_2022, row.naam_cbs_2025];
    return [...new Set(others)].filter((naam) => naam !== row.naam).map((naam) => ({ wijkCode: row.code, naam }));
  });
  await tx.insert(wijknaam).values(namen);
  await tx.insert(buurt).values(readBuurten().map(({ code, naam, wijkcode }) => ({ code, naam, wijkCode: wijkcode })));
}
