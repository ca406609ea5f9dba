/** Reads what a run left behind and says what is wrong with it, one sentence per fault; none is what everyone wants. */
import * as Y from "yjs";
import { type AgendaInhoud, readAgendaInhoud } from "../../../realtime/document/agenda-inhoud";
import { plainText } from "../../../realtime/document/rich-text";
import { holds, type Operation } from "./history";

/** Documents at the same moment, by whose it is: "person 2", "the database". */
export type Copies = ReadonlyMap<string, Y.Doc>;

/** What was acknowledged and a document does not hold. */
export function findLost(operations: readonly Operation[], copies: Copies): string[] {
  const acknowledged = operations.filter(({ acknowledgedAtMs }) => acknowledgedAtMs !== null);
  return [...copies].flatMap(([whose, doc]) => {
    const lost = acknowledged.filter((operation) => !holds(doc, operation));
    return lost.map(({ by, kind }) => `the ${kind} of ${by} was acknowledged and is not in the document of ${whose}`);
  });
}

/** Where a document differs from the first one. */
export function findDifferences(copies: Copies): string[] {
  const [first, ...others] = [...copies].map(([whose, doc]) => ({ whose, doc, inhoud: asText(readAgendaInhoud(doc)) }));
  if (first === undefined) return [];
  return others.flatMap(({ whose, doc, inhoud }) => {
    if (inhoud !== first.inhoud) return [`${whose} and ${first.whose} read different agendas`];
    return Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(first.doc))
      ? []
      : [`the documents of ${whose} and ${first.whose} differ where no agenda shows it`];
  });
}

/** Marks of one page that changed their order or stand there twice. */
export function findDisorder({ inleiding }: AgendaInhoud): string[] {
  const faults: string[] = [];
  const last = new Map<string, number>();
  for (const [, page = "", number] of plainText(inleiding).matchAll(/(p\d+[a-z]+)\.(\d+) /g)) {
    const before = last.get(page);
    if (before !== undefined && Number(number) <= before) faults.push(`${page} wrote ${before} before ${number}`);
    last.set(page, Number(number));
  }
  return faults;
}

/** Themas that are there twice, are gone, or that nobody made. */
export function findThemaFaults({ themas }: AgendaInhoud, made: readonly string[], kept: readonly string[]): string[] {
  const ids = themas.map(({ id }) => id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `thema ${id} is there twice`),
    ...kept.filter((id) => !ids.includes(id)).map((id) => `thema ${id} is gone`),
    ...ids.filter((id) => !made.includes(id)).map((id) => `thema ${id} was made by nobody`),
  ];
}

export function asText(inhoud: AgendaInhoud): string {
  return JSON.stringify(inhoud);
}
