// The history checker of the tests, over as many seeds as wanted.
import { RUNS_PER_SERVER, serverOf } from "../realtime/history-checker/plan";
import { type Outcome, runSeeds } from "../realtime/history-checker/run";
import { printFigure } from "./figures";

/** Throws when one run has a fault, naming each seed and how to replay it. */
export async function checkHistories(seeds: readonly number[]): Promise<void> {
  const outcomes = await runSeeds(seeds, { onOutcome: printFaults });
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  printFigure("Histories checked", outcomes.length, "");
  printFigure(
    "Operations in them",
    sum(({ operations }) => operations),
    "",
  );
  printFigure(
    "Operations acknowledged",
    sum(({ acknowledged }) => acknowledged),
    "",
  );
  printFigure(
    "Kills with -9 in them",
    sum(({ kills }) => kills),
    "",
  );
  const failed = outcomes.filter(({ faults }) => faults.length > 0);
  if (failed.length > 0) throw new Error(`${failed.length} histories have faults`);
}

/** The run of one seed again, with those that shared its server: it is the same only beside them. */
export async function replayHistory(seed: number): Promise<void> {
  const first = serverOf(seed) * RUNS_PER_SERVER;
  await checkHistories(Array.from({ length: RUNS_PER_SERVER }, (_, run) => first + run));
}

function printFaults({ seed, faults }: Outcome): void {
  if (faults.length === 0) return;
  process.stdout.write(`seed ${seed}, replay with: npm run bench -- --seed ${seed}\n  ${faults.join("\n  ")}\n`);
}
