// From the command to the first page, from a built clone.
import { join } from "node:path";
import { temporaryFolder } from "../support/database";
import { freePort } from "../support/server";
import { median, printFigure } from "./figures";
import { startProcess } from "./processes";

const ROUNDS = 5;

export async function benchDemoStart(): Promise<void> {
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const database = join(temporaryFolder(), "demo.db");
    first.push(await timeToFirstPage(database));
    again.push(await timeToFirstPage(database));
  }
  printFigure("npm run demo, until it answers, new database", median(first), "ms");
  printFigure("npm run demo, until it answers, same database", median(again), "ms");
}

async function timeToFirstPage(database: string): Promise<number> {
  const port = await freePort();
  const startedAt = performance.now();
  const running = await startProcess(
    "npm",
    ["run", "demo"],
    { PORT: String(port), DATABASE_PATH: database },
    `http://localhost:${port}/`,
  );
  const elapsedMs = performance.now() - startedAt;
  await running.stop();
  return elapsedMs;
}
