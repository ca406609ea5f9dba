/** What is going to happen in one run, decided by its seed alone: who does what when, and what the line does to whom. */
import { createRandom, type Random } from "./random";

/** How often each is done, typing most. */
const OPERATIONS = {
  /** Adds the next mark to one's own text: the marks of a person stay in their order. */
  mark: 10,
  /** Writes a word into the text everyone writes in. */
  insert: 6,
  delete: 4,
  undo: 3,
  "add-thema": 2,
  "rename-thema": 2,
  "move-thema": 3,
  "remove-thema": 1,
  "add-evidence": 2,
} as const;
export type OperationKind = keyof typeof OPERATIONS;

export type Step = { atMs: number; client: number } & (
  | { do: OperationKind; where: number; what: number }
  /** Both ends lose the line. */
  | { do: "cut" }
  /** For a while everything on the line takes this much longer. */
  | { do: "delay"; ms: number; forMs: number }
  /** The next frames arrive twice, in both directions. */
  | { do: "duplicate"; frames: number }
  /** The client stops reading. */
  | { do: "stall"; forMs: number }
  /** The tab closes and another opens: what it held is gone. */
  | { do: "reload" }
);

export type Plan = {
  seed: number;
  clients: number;
  /** In the order of their time. */
  steps: readonly Step[];
  /** When the server is killed with `kill -9`, and started again. */
  killsAtMs: readonly number[];
};

/** So many runs share a server, each in a document of its own, and so the moments at which it is killed. */
export const RUNS_PER_SERVER = 10;

export const PLAN_MS = 5000;

export function planOf(seed: number): Plan {
  const random = createRandom(seed);
  const clients = random.between(3, 8);
  const steps: Step[] = [];
  for (let client = 0; client < clients; client++) {
    for (let left = random.between(15, 30); left > 0; left--) {
      const atMs = random.between(0, PLAN_MS);
      steps.push({ atMs, client, do: pickOperation(random), where: random.fraction(), what: random.fraction() });
    }
    for (let left = random.between(1, 4); left > 0; left--) steps.push(fault(random, client));
  }
  return { seed, clients, steps: steps.sort((a, b) => a.atMs - b.atMs), killsAtMs: killsOf(serverOf(seed)) };
}

/** The runs of the same server get the same number. */
export function serverOf(seed: number): number {
  return Math.floor(seed / RUNS_PER_SERVER);
}

function killsOf(server: number): number[] {
  // Far from the seeds of the runs.
  const random = createRandom(0x10000000 + server);
  const first = random.between(800, 2000);
  return random.fraction() < 0.5 ? [first] : [first, first + random.between(1000, 2500)];
}

function pickOperation(random: Random): OperationKind {
  return random.pick(
    (Object.keys(OPERATIONS) as OperationKind[]).flatMap((kind) => Array<OperationKind>(OPERATIONS[kind]).fill(kind)),
  );
}

function fault(random: Random, client: number): Step {
  const at = { atMs: random.between(200, PLAN_MS), client };
  switch (random.between(0, 4)) {
    case 0:
      return { ...at, do: "cut" };
    case 1:
      return { ...at, do: "delay", ms: random.between(20, 400), forMs: random.between(200, 1500) };
    case 2:
      return { ...at, do: "duplicate", frames: random.between(1, 20) };
    case 3:
      return { ...at, do: "stall", forMs: random.between(200, 2000) };
    default:
      return { ...at, do: "reload" };
  }
}
