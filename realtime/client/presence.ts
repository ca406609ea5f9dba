// Who else has the page open, and where on it. Names come from the server, which takes them from the session.
import type { Awareness } from "y-protocols/awareness";
import { PRESENCE_COLORS } from "../document/presence-user";
import { createStore, type Store, setWhenDifferent } from "./store";

/** Where on the page someone is: a text of the agenda, or a thema and perhaps one of its texts. */
export type Plek = { thema: string } | { tekst: string };

export type Aanwezige = {
  gebruikerId: string;
  naam: string;
  /** One for each page they have open and are somewhere on. */
  plekken: readonly Plek[];
  /** Index in PRESENCE_COLORS: the colour of this person's caret and dot. */
  kleur: number;
};

/** The others on the page, for as long as there is a line. `gebruikerId`: whose page this is. */
export function followAanwezigen(awareness: Awareness, gebruikerId: string): Store<readonly Aanwezige[]> {
  const aanwezigen = createStore<readonly Aanwezige[]>([]);
  awareness.on("change", () => setWhenDifferent(aanwezigen, readAanwezigen(awareness, gebruikerId)));
  return aanwezigen;
}

/**
 * To be called at the end of a line. The provider lets everyone go then but remembers what it last heard of them, and
 * who says nothing newer would stay away for 15 s: so who is there is heard anew on each line.
 */
export function forgetWhoLeft({ meta, clientID }: Awareness): void {
  for (const client of [...meta.keys()]) if (client !== clientID) meta.delete(client);
}

/** The others, by name, each once. What does not carry a name is not a person the server let in. */
function readAanwezigen(awareness: Awareness, eigenId: string): Aanwezige[] {
  const byGebruiker = new Map<string, Aanwezige>();
  for (const state of awareness.getStates().values()) {
    const user = readUser(state["user"]);
    if (user === null || user.id === eigenId) continue;
    const plek = readPlek(state["plek"]);
    const plekken = [...(byGebruiker.get(user.id)?.plekken ?? []), ...(plek === null ? [] : [plek])];
    byGebruiker.set(user.id, { gebruikerId: user.id, naam: user.name, plekken, kleur: kleurIndex(user.color) });
  }
  return [...byGebruiker.values()].sort((a, b) => {
    return a.naam === b.naam ? (a.gebruikerId < b.gebruikerId ? -1 : 1) : a.naam < b.naam ? -1 : 1;
  });
}

/** Which of the colours of the server this is; the first when it is none of them. */
export function kleurIndex(color: unknown): number {
  const colors: readonly unknown[] = PRESENCE_COLORS;
  return Math.max(0, colors.indexOf(color));
}

function readUser(user: unknown): { id: string; name: string; color: unknown } | null {
  if (!isRecord(user) || typeof user["id"] !== "string" || typeof user["name"] !== "string") return null;
  return { id: user["id"], name: user["name"], color: user["color"] };
}

function readPlek(plek: unknown): Plek | null {
  if (!isRecord(plek)) return null;
  if (typeof plek["thema"] === "string") return { thema: plek["thema"] };
  return typeof plek["tekst"] === "string" ? { tekst: plek["tekst"] } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
