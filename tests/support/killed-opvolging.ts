/** Starts a next agenda as the server does and dies when all of it is written and nothing is committed yet. */
import { writeSync } from "node:fs";
import { startOpvolging } from "../../app/agenda/opvolging/start-opvolging.server";
import { openDatabase } from "../../db/client";

const [file = "", now = "", agendaId = ""] = process.argv.slice(2);
const { inTransaction } = openDatabase(file);
const form = new FormData();
for (const [name, value] of Object.entries({
  sleutel: "k".repeat(21),
  versie: "1",
  keuzeA: "voortgezet",
  keuzeB: "vervallen",
  toelichtingB: "Niet meer nodig.",
})) {
  form.append(name, value);
}
const team = { id: "team-escamp", naam: "Team", rol: "gebiedsteam", stadsdeel: "Escamp" } as const;

await startOpvolging(
  {
    clock: () => new Date(now),
    inTransaction: (work, options) =>
      inTransaction(async (tx) => {
        const started = await work(tx);
        writeSync(1, `${(started as { slug: string }).slug} written\n`);
        process.kill(process.pid, "SIGKILL");
        return started;
      }, options),
  },
  agendaId,
  team,
  form,
  "nl",
);
