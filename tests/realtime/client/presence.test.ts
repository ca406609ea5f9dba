import { expect, test } from "vitest";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { followAanwezigen } from "../../../realtime/client/presence";
import { PRESENCE_COLORS, type PresenceUser } from "../../../realtime/document/presence-user";

const [blauw, rood] = PRESENCE_COLORS;
const ans: PresenceUser = { id: "ans", name: "Ans de Boer", color: blauw };
const naamgenoot: PresenceUser = { id: "ans-2", name: "Ans de Boer", color: rood };
const ik: PresenceUser = { id: "ik", name: "Ik", color: rood };

test("who has several pages open is there once, with each place they are at; a namesake is someone else", () => {
  const awareness = new Awareness(new Y.Doc());
  const aanwezigen = followAanwezigen(awareness, "ik");
  open(ans, { thema: "groen" });
  open(ans, null);
  const closing = open(ans, { tekst: "inleiding" });
  open(naamgenoot, { thema: "groen" });
  open(ik, { thema: "groen" });
  expect(aanwezigen.get()).toEqual([
    { gebruikerId: "ans", naam: "Ans de Boer", plekken: [{ thema: "groen" }, { tekst: "inleiding" }], kleur: 0 },
    { gebruikerId: "ans-2", naam: "Ans de Boer", plekken: [{ thema: "groen" }], kleur: 1 },
  ]);

  closing.setLocalState(null);
  hear(closing);
  expect(aanwezigen.get()[0]?.plekken).toEqual([{ thema: "groen" }]);

  /** Opens a page and tells the one of these tests. */
  function open(user: PresenceUser, plek: object | null): Awareness {
    const other = new Awareness(new Y.Doc());
    other.setLocalState({ user, plek });
    hear(other);
    return other;
  }

  function hear(other: Awareness): void {
    applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), "line");
  }
});
