import { expect, test } from "vitest";
import * as Y from "yjs";
import { createAgendaDocument } from "../../realtime/document/agenda-document";
import { readAgendaInhoud } from "../../realtime/document/agenda-inhoud";
import { paragraphs } from "../support/rich-text";
import { findDifferences, findDisorder, findThemaFaults } from "./history-checker/find-faults";
import { PLAN_MS, type Plan, planOf, type Step } from "./history-checker/plan";
import { runPlans, runSeeds } from "./history-checker/run";
import type { Frame, Tampering } from "./history-checker/unreliable-line";

/** `npm run bench -- --history 2000` runs as many as wanted. */
const SEEDS = 50;

test("whatever the line does and however often the server is killed, nothing acknowledged is lost and all end equal", async () => {
  const outcomes = await runSeeds(Array.from({ length: SEEDS }, (_, seed) => seed));
  const failed = outcomes.filter(({ faults }) => faults.length > 0);
  expect(failed.map(({ seed, faults }) => ({ replay: `npm run bench -- --seed ${seed}`, faults }))).toEqual([]);
  // Something happened in them.
  expect(outcomes.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(SEEDS * 20);
}, 300_000);

test("a seed decides all that is going to happen", () => {
  expect(planOf(7)).toEqual(planOf(7));
  expect(planOf(7).steps).not.toEqual(planOf(8).steps);
  for (let seed = 0; seed < 200; seed++) {
    const { clients, steps } = planOf(seed);
    expect(clients).toBeGreaterThanOrEqual(3);
    expect(clients).toBeLessThanOrEqual(8);
    for (const { atMs } of steps) expect(atMs).toBeLessThanOrEqual(PLAN_MS);
  }
});

// What follows proves that the checker finds a fault: in each, something between the people and the server is broken.

const isUpdate = ({ isBinary, payload }: Frame) => isBinary && payload()[0] === 0 && payload()[1] === 2;

/** Acknowledges what a person writes and brings it nowhere. */
const vouching: Tampering = (frame, direction, answer) => {
  if (direction === "down" || !isUpdate(frame)) return undefined;
  answer(frame.payload());
  return "swallow";
};

/** Three people, of whom these write marks in turn for a second, and what happens besides. */
function plan(
  writers: readonly number[],
  { extra = [], killsAtMs = [] }: { extra?: Step[]; killsAtMs?: number[] } = {},
): Plan {
  const marks = Array.from({ length: 30 }, (_, index): Step => {
    return { atMs: 100 + 33 * index, client: writers[index % writers.length] ?? 0, do: "mark", where: 0, what: 0 };
  });
  return { seed: 0, clients: 3, steps: [...marks, ...extra], killsAtMs };
}

async function faultsOf(plan: Plan, tampering?: Tampering): Promise<readonly string[]> {
  const [outcome] = await runPlans([plan], { settleMs: 2000, ...(tampering === undefined ? {} : { tampering }) });
  return outcome?.faults ?? [];
}

test("the checker finds nothing where nothing is broken", async () => {
  expect(await faultsOf(plan([0, 1, 2]))).toEqual([]);
});

test("the checker finds what was acknowledged before it was stored, when the server is killed", async () => {
  expect(await faultsOf(plan([0, 1, 2], { killsAtMs: [1500] }), vouching)).toContain(
    "the mark of person 0, page 1 was acknowledged and is not in the document of the database after kill -9",
  );
});

test("the checker finds what was acknowledged and never stored, when the one who wrote it leaves", async () => {
  expect(await faultsOf(plan([0, 1, 2], { extra: [{ atMs: 1500, client: 0, do: "reload" }] }), vouching)).toContain(
    "the mark of person 0, page 1 was acknowledged and is not in the document of the database",
  );
});

test("the checker finds a change that one person never got", async () => {
  let isSwallowed = false;
  const faults = await faultsOf(plan([1, 2]), (frame, direction) => {
    if (direction === "up" || isSwallowed || !isUpdate(frame)) return undefined;
    isSwallowed = true;
    return "swallow";
  });
  expect(faults).toContain("person 0 and the database read different agendas");
});

test("the checker finds marks out of order, themas that are gone, and documents that only look the same", () => {
  const inhoud = readAgendaInhoud(
    createAgendaDocument({
      titel: "Proef",
      inleiding: paragraphs("p0a.0 p0a.2 p0a.1 ", "p1a.0 p1a.0 ", "p2a.0 p2a.5 "),
      themas: [{ id: "thema_een___", titel: "Eén" }],
    }),
  );
  expect(findDisorder(inhoud)).toEqual(["p0a wrote 2 before 1", "p1a wrote 0 before 0"]);
  expect(findThemaFaults(inhoud, ["thema_twee__"], ["thema_twee__"])).toEqual([
    "thema thema_twee__ is gone",
    "thema thema_een___ was made by nobody",
  ]);

  const one = createAgendaDocument({ titel: "Proef" });
  const two = new Y.Doc();
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
  expect(
    findDifferences(
      new Map([
        ["one", one],
        ["two", two],
      ]),
    ),
  ).toEqual([]);
  two.getMap("elders").set("iets", 1);
  expect(
    findDifferences(
      new Map([
        ["one", one],
        ["two", two],
      ]),
    ),
  ).toEqual(["the documents of two and one differ where no agenda shows it"]);
});
