/** Agendas to write in, made before the product starts. The peers begin empty, and make a document when someone comes. */
import { run } from "./processes";
import { databaseFile, type Place } from "./servers";

/** In a process of its own: the product has its own Yjs, and the peers have theirs. */
export async function prepareAgendas(place: Place, ids: readonly string[]): Promise<void> {
  await run(process.execPath, ["--import", "tsx", "tests/bench/make-agendas.ts", databaseFile(place), ...ids]);
}
