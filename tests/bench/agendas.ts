/** Agendas to write in, made before the product starts: each with the texts of a real one. The peers begin empty. */
import { THEMA_TEKSTEN } from "../../app/thema/thema";
import { openDatabase } from "../../db/client";
import { migrateDatabase } from "../../db/migrate";
import { insertAgenda } from "../../db/queries/agenda";
import { seedDemo } from "../../db/seed/demo/demo";
import { seedFacts } from "../../db/seed/facts";
import { paragraphs } from "../support/rich-text";
import { databaseFile, type Place } from "./servers";

const THEMAS = 6;
const SENTENCE = "Bewoners, ondernemers en de gemeente maken samen af wat in deze wijk het eerst moet gebeuren. ";

/** Of the stadsdeel whose team the writers are. */
export async function prepareAgendas(place: Place, ids: readonly string[]): Promise<void> {
  const file = databaseFile(place);
  migrateDatabase(file, "db/migrations");
  const { inTransaction, close } = openDatabase(file);
  const now = new Date();
  const text = paragraphs(SENTENCE.repeat(3), SENTENCE.repeat(4));
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
}
