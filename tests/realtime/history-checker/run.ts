/**
 * Runs plans against the real server: a process of its own, killed as the plan says, with a line of its own for each
 * person. Afterwards all is held against each other: what was acknowledged, what everyone reads, what is stored.
 */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import * as Y from "yjs";
import { type Database, openDatabase } from "../../../db/client";
import { migrateDatabase } from "../../../db/migrate";
import { findConcept, insertAgenda } from "../../../db/queries/agenda";
import { appendUpdates } from "../../../db/queries/document";
import { seedDemo } from "../../../db/seed/demo/demo";
import { seedFacts } from "../../../db/seed/facts";
import { agendaMap } from "../../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../../realtime/document/agenda-inhoud";
import { readDocument } from "../../../realtime/server/stored-document";
import { temporaryFolder } from "../../support/database";
import { paragraphs } from "../../support/rich-text";
import { startServer, type TestServer } from "../../support/server";
import { asText, findDifferences, findDisorder, findLost, findThemaFaults } from "./find-faults";
import { openPage, type Page } from "./page";
import { type Plan, planOf, RUNS_PER_SERVER, type Step, serverOf } from "./plan";
import { openLine, type Tampering, type UnreliableLine } from "./unreliable-line";

export type Outcome = {
  seed: number;
  operations: number;
  acknowledged: number;
  kills: number;
  faults: readonly string[];
};

/** How long clients may take, after the last fault of the line, to have everything acknowledged and be equal. */
const SETTLE_MS = 20_000;

const SOCKET_PATH = "/realtime/agenda";

/** Runs these seeds, those of one server together; `servers` of them at the same time. */
export async function runSeeds(
  seeds: readonly number[],
  { servers = 2, onOutcome }: { servers?: number; onOutcome?: (outcome: Outcome) => void } = {},
): Promise<Outcome[]> {
  const groups = [...new Set(seeds.map(serverOf))].map((server) => seeds.filter((seed) => serverOf(seed) === server));
  const outcomes: Outcome[] = [];
  const work = async () => {
    for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
      const plans = group.map(planOf);
      for (const outcome of await runPlans(plans).catch((error: unknown) => brokenOff(plans, error))) {
        outcomes.push(outcome);
        onOutcome?.(outcome);
      }
    }
  };
  await Promise.all(Array.from({ length: servers }, work));
  return outcomes.sort((a, b) => a.seed - b.seed);
}

/** What is known of runs that could not be finished: nothing, which is a fault of each. */
function brokenOff(plans: readonly Plan[], error: unknown): Outcome[] {
  return plans.map(({ seed, killsAtMs }) => ({
    seed,
    operations: 0,
    acknowledged: 0,
    kills: killsAtMs.length,
    faults: [`the runs of this server broke off: ${error instanceof Error ? error.stack : String(error)}`],
  }));
}

/** Runs plans that share the moments at which their server is killed. `tampering`: on the line of person 0 of each. */
export async function runPlans(
  plans: readonly Plan[],
  { tampering, settleMs = SETTLE_MS }: { tampering?: Tampering; settleMs?: number } = {},
): Promise<Outcome[]> {
  // Each client listens for the end of the process.
  process.setMaxListeners(0);
  const databasePath = join(temporaryFolder(), "history.db");
  template ??= seedTemplate();
  copyFileSync(await template, databasePath);
  const server = await startServer({ env: { DATABASE_PATH: databasePath, LOG_LEVEL: "silent" } });
  const runs: Run[] = [];
  try {
    for (const plan of plans) runs.push(await startRun(plan, server, tampering));
    await Promise.all(runs.map((run) => run.begin()));
    await Promise.all([...runs.map((run) => run.play()), killAsPlanned(plans[0]?.killsAtMs ?? [], server, runs)]);
    await Promise.all(runs.map((run) => run.settle(settleMs)));
    await server.kill("SIGTERM");
    await reading(databasePath, async (database) => {
      for (const run of runs) await run.compare(database);
    });
    return runs.map((run) => run.outcome());
  } finally {
    for (const run of runs) run.close();
    await server.kill();
  }
}

async function killAsPlanned(killsAtMs: readonly number[], server: TestServer, runs: readonly Run[]): Promise<void> {
  const startedAtMs = performance.now();
  for (const atMs of killsAtMs) {
    await sleep(startedAtMs + atMs - performance.now());
    await server.kill("SIGKILL");
    // Whoever comes back brings along what it still has; now the database stands alone.
    await reading(server.databasePath, async (database) => {
      for (const run of runs) await run.checkStored(database);
    });
    await server.restart();
  }
}

type Run = Awaited<ReturnType<typeof startRun>>;

async function startRun(plan: Plan, server: TestServer, tampering: Tampering | undefined) {
  const agendaId = agendaIdOf(plan.seed);
  const port = Number(new URL(server.url).port);
  const faults: string[] = [];
  const closed: Page[] = [];
  const people = await Promise.all(
    Array.from({ length: plan.clients }, async (_, number) => {
      const line = await openLine(port, SOCKET_PATH, number === 0 ? tampering : undefined);
      const cookie = await server.signIn(number % 2 === 0 ? "team-escamp" : "team-escamp-2");
      const person = { number, line, cookie, pages: 0 };
      return { ...person, page: open(person, plan.seed) };
    }),
  );

  function open(person: { number: number; line: UnreliableLine; cookie: string; pages: number }, seed: number): Page {
    const letter = String.fromCharCode("a".charCodeAt(0) + person.pages);
    return openPage({
      name: `p${person.number}${letter}`,
      by: `person ${person.number}, page ${person.pages + 1}`,
      wsUrl: person.line.wsUrl,
      agendaId,
      cookie: person.cookie,
      themaId: (count) => `${seed % RUNS_PER_SERVER}_p${person.number}${letter}_${String(count).padStart(6, "0")}`,
    });
  }

  function perform(step: Step): void {
    const person = people[step.client];
    if (person === undefined) throw new Error(`Nobody is number ${step.client}`);
    switch (step.do) {
      case "cut":
        person.line.cut();
        break;
      case "delay":
        person.line.delay(step.ms, step.forMs);
        break;
      case "duplicate":
        person.line.duplicate(step.frames);
        break;
      case "stall":
        person.line.stall(step.forMs);
        break;
      case "reload":
        // The line first: a tab that closes says no goodbye on a bad line.
        person.line.cut();
        person.page.close();
        closed.push(person.page);
        person.pages += 1;
        person.page = open(person, plan.seed);
        break;
      default:
        person.page.act(step.do, step.where, step.what);
    }
  }

  const pages = () => [...closed, ...people.map(({ page }) => page)];
  const operations = () => pages().flatMap(({ history }) => history.operations);
  const copies = () => new Map(people.map(({ number, page }) => [`person ${number}`, page.doc]));

  return {
    /** Everyone has the document. */
    async begin(): Promise<void> {
      const deadline = performance.now() + SETTLE_MS;
      while (!people.every(({ page }) => page.isSynced())) {
        if (performance.now() > deadline) throw new Error(`${agendaId}: not everyone came in`);
        await sleep(20);
      }
    },

    async play(): Promise<void> {
      const startedAtMs = performance.now();
      for (const step of plan.steps) {
        await sleep(startedAtMs + step.atMs - performance.now());
        perform(step);
      }
    },

    /** Right after a kill: what was acknowledged is on the disk. */
    async checkStored({ db }: Database): Promise<void> {
      faults.push(...findLost(operations(), new Map([["the database after kill -9", await readStored(db)]])));
    },

    /** The line is good from now on; waits until all is quiet and equal, or says that it never was. */
    async settle(settleMs: number): Promise<void> {
      for (const { line } of people) line.heal();
      const deadline = performance.now() + settleMs;
      while (performance.now() < deadline && !isQuiet()) await sleep(50);
      if (isQuiet()) return;
      for (const { number, page } of people) {
        const waiting = page.history.operations.filter(({ acknowledgedAtMs }) => acknowledgedAtMs === null).length;
        const codes = page.closeCodes.length === 0 ? "" : `, closed with ${page.closeCodes.join(", ")}`;
        if (!page.isSynced() || waiting > 0)
          faults.push(`person ${number} waits for ${waiting} acknowledgements${codes}`);
      }
    },

    /** With the server stopped: everyone's document, and the stored one, and what pages show of it. */
    async compare({ db }: Database): Promise<void> {
      const stored = await readStored(db);
      const all = new Map([["the database", stored], ...copies()]);
      const inhoud = readAgendaInhoud(stored);
      const made = pages().flatMap(({ addedThemas }) => addedThemas);
      const kept = pages().flatMap(({ addedThemas, history }) => {
        const added = history.operations.filter(({ kind }) => kind === "add-thema");
        return addedThemas.filter((_, index) => added[index]?.acknowledgedAtMs !== null);
      });
      const initial = themasOf(plan.seed);
      faults.push(
        ...findLost(operations(), all),
        ...findDifferences(all),
        ...findDisorder(inhoud),
        ...findThemaFaults(inhoud, [...initial, ...made], [...initial, ...kept]),
      );
      const concept = await findConcept(db, agendaId);
      if (concept === undefined || asText(concept.inhoud) !== asText(inhoud)) {
        faults.push("the rows that pages read are not what the document says");
      }
    },

    outcome: (): Outcome => ({
      seed: plan.seed,
      operations: operations().length,
      acknowledged: operations().filter(({ acknowledgedAtMs }) => acknowledgedAtMs !== null).length,
      kills: plan.killsAtMs.length,
      faults,
    }),

    close(): void {
      for (const { line, page } of people) {
        page.close();
        line.close();
      }
    },
  };

  function isQuiet(): boolean {
    return (
      people.every(
        ({ page }) =>
          page.isSynced() && page.history.operations.every(({ acknowledgedAtMs }) => acknowledgedAtMs !== null),
      ) && findDifferences(copies()).length === 0
    );
  }

  async function readStored(db: Database["db"]): Promise<Y.Doc> {
    const stored = await readDocument(db, agendaId);
    if (stored === undefined) throw new Error(`${agendaId} is not in the database`);
    const { row, snapshots } = stored.damage;
    if (row !== undefined || snapshots.length > 0) faults.push("what is stored is damaged");
    return stored.doc;
  }
}

async function reading(databasePath: string, work: (database: Database) => Promise<void>): Promise<void> {
  const database = openDatabase(databasePath);
  try {
    await work(database);
  } finally {
    database.close();
  }
}

let template: Promise<string> | undefined;

/** A database with the agendas that the runs of one server write in; made once, then copied. */
async function seedTemplate(): Promise<string> {
  const file = join(temporaryFolder(), "history-template.db");
  const now = new Date();
  migrateDatabase(file, "db/migrations");
  const { inTransaction, close } = openDatabase(file);
  await inTransaction(async (tx) => {
    await seedFacts(tx, now);
    await seedDemo(tx, now);
    for (let seed = 0; seed < RUNS_PER_SERVER; seed++) {
      const id = agendaIdOf(seed);
      await insertAgenda(
        tx,
        {
          id,
          slug: id,
          titel: id,
          stadsdeel: "Escamp",
          dekking: [{ gebiedCode: "WK051836", dekking: "gedeeltelijk" }],
        },
        {
          titel: id,
          participatie: paragraphs("Wij schrijven hier met zijn allen tegelijk aan één tekst."),
          themas: themasOf(seed).map((thema) => ({ id: thema, titel: thema })),
        },
        now,
      );
      const rows = titleUpdates(id).map((data) => ({ agendaId: id, data, auteurId: null, createdAt: now }));
      await appendUpdates(tx, rows);
    }
  });
  close();
  return file;
}

/** So many rows are in a log before a run that it is compacted while people write. */
const ROWS_BEFORE = 470;

function titleUpdates(titel: string): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let row = 0; row < ROWS_BEFORE; row++) agendaMap(doc).set("titel", `${titel}, titel ${row}`);
  return updates;
}

function agendaIdOf(seed: number): string {
  return `history-${seed % RUNS_PER_SERVER}`;
}

/** The themas a run begins with. */
function themasOf(seed: number): string[] {
  return ["eerste", "tweede", "derde"].map((naam) => `${seed % RUNS_PER_SERVER}_${naam}`.padEnd(12, "_"));
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
