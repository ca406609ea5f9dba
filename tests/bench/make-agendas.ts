/** Run by `agendas.ts`: makes agendas in a database file, each with the texts of a real one. */
import { THEMA_TEKSTEN } from "../../app/thema/thema";
import { openDatabase } from "../../db/client";
import { migrateDatabase } from "../../db/migrate";
import { insertAgenda } from "../../db/queries/agenda";
import { seedDemo } from "../../db/seed/demo/demo";
import { seedFacts } from "../../db/seed/facts";
import { paragraphs } from "../support/rich-text";

const THEMAS = 6;
const SENTENCE = "Bewoners, ondernemers en de gemeente maken samen af wat in deze wijk het eerst moet gebeuren. ";

const [file, ...ids] = process.argv.slice(2);
if (file === undefined) throw new Error("usage: make-agendas FILE ID…");
migrateDatabase(file, "db/migrations");
const { inTransaction, close } = openDatabase(file);
const now = new Date();
const text = paragraphs(SENTENCE.repeat(3), SENTENCE.repeat(4));
// Of the stadsdeel whose team the writers are.
await inTransaction(async (tx) => {
  await seedFacts(tx, now);
  await seedDemo(tx, now);
  for (const [index, id] of ids.entries()) {
    const themas = Array.from({ length: THEMAS }, (_, nummer) => ({
      id: `bench_${String(index * THEMAS + nummer).padStart(6, "0")}`,
      titel: `Thema ${nummer + 1}`,
      ...Object.fromEntries(THEMA_TEKSTEN.map((tekst) => [tekst, text])),
    }));
    await insertAgenda(
      tx,
      {
        id,
        slug: id,
        titel: id,
        stadsdeel: "Escamp",
        dekking: [{ gebiedCode: "WK051836", dekking: "gedeeltelijk" }],
      },
      { titel: id, inleiding: text, participatie: text, themas },
      now,
    );
  }
});
close();
