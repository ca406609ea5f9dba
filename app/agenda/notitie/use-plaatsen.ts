import type { Editor } from "@tiptap/core";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { useEffect, useState } from "react";
import type * as Y from "yjs";
import { findPassages, type Passage, type Plaats } from "../../../realtime/document/passage";
import { notitieWoordenKey } from "./notitie-woorden";

/** Words to be found in a text. */
export type SoughtPassage = { id: string; passage: Passage; className: string };

export type Plaatsen = ReadonlyMap<string, Plaats | null>;

/**
 * Where each passage is in a text now, followed through every change; null when its words went. The words are marked in
 * the editor, with the number of their place among those found. Pass the same `sought` as long as nothing changed in it.
 */
export function usePlaatsen(editor: Editor, fragment: Y.XmlFragment, sought: readonly SoughtPassage[]): Plaatsen {
  const [plaatsen, setPlaatsen] = useState<Plaatsen>(new Map());
  useEffect(() => {
    let isWaiting = false;
    let isStopped = false;
    function find(): void {
      isWaiting = false;
      if (isStopped || editor.isDestroyed) return;
      const plaatsenNow = findPassages(
        fragment,
        sought.map(({ passage }) => passage),
      );
      const found = new Map(sought.map(({ id }, index) => [id, plaatsenNow[index] ?? null]));
      setPlaatsen((before) => (isSame(before, found) ? before : found));
      mark(editor, sought, found);
    }
    /** The editor is behind the document while the change is being made. */
    function findSoon(): void {
      if (isWaiting) return;
      isWaiting = true;
      queueMicrotask(find);
    }
    find();
    fragment.observeDeep(findSoon);
    return () => {
      isStopped = true;
      fragment.unobserveDeep(findSoon);
      if (!editor.isDestroyed) mark(editor, [], new Map());
    };
  }, [editor, fragment, sought]);
  return plaatsen;
}

/** The ids of the passages that were found, in the order of the text. */
export function inOrder(plaatsen: Plaatsen): string[] {
  return [...plaatsen]
    .flatMap(([id, plaats]) => (plaats === null ? [] : [{ id, from: plaats.from }]))
    .sort((a, b) => a.from - b.from)
    .map(({ id }) => id);
}

function mark({ view }: Editor, sought: readonly SoughtPassage[], plaatsen: Plaatsen): void {
  const order = inOrder(plaatsen);
  const { doc } = view.state;
  const wanted = sought.flatMap(({ id, className }): Mark[] => {
    const plaats = plaatsen.get(id);
    if (!plaats || plaats.to > doc.content.size) return [];
    return [{ from: plaats.from, to: plaats.to, spec: { id, className, nummer: order.indexOf(id) + 1 } }];
  });
  const shown = notitieWoordenKey.getState(view.state)?.find(undefined, undefined, isOfWords) ?? [];
  // Drawing anew what is there already would break off what someone is composing, an accent or a Chinese word.
  if (JSON.stringify(shown.map(toMark)) === JSON.stringify(wanted.map(toMark))) return;
  view.dispatch(view.state.tr.setMeta(notitieWoordenKey, DecorationSet.create(doc, wanted.flatMap(toDecorations))));
}

type Mark = { from: number; to: number; spec: { id: string; className: string; nummer: number } };

function toDecorations({ from, to, spec }: Mark): Decoration[] {
  const { id, className, nummer } = spec;
  return [
    Decoration.inline(from, to, { class: `notitie-woorden ${className}`, "data-notitie": id }, spec),
    // The number behind the words; nothing in the document.
    Decoration.inline(to - 1, to, { class: "notitie-einde", "data-nummer": String(nummer) }),
  ];
}

function isOfWords(spec: Record<string, unknown>): boolean {
  return spec["id"] !== undefined;
}

function toMark({ from, to, spec }: Pick<Decoration, "from" | "to" | "spec">) {
  return [from, to, spec.id, spec.className, spec.nummer];
}

function isSame(a: Plaatsen, b: Plaatsen): boolean {
  return JSON.stringify([...a]) === JSON.stringify([...b]);
}
