// Who else has the page open, and where on it. Names come from the server, which takes them from the session.
import type { Awareness } from "y-protocols/awareness";
import { PRESENCE_COLORS } from "../document/presence-user";
import { createStore, type Store, setWhenDifferent } from "./store";

/** Where on the page someone is: a text of the agenda, or a thema and perhaps one of its texts. */
export type Plek = { thema: string } | { tekst: string };

export type Aanwezige = {
  clientId: number;
  naam: string;
  plek: Plek | null;
  /** Index in PRESENCE_COLORS: the colour of this person's caret and dot. */
  kleur: number;
};

/** The others on the page, for as long as there is a line. */
export function followAanwezigen(awareness: Awareness): Store<readonly Aanwezige[]> {
  const aanwezigen = createStore<readonly Aanwezige[]>([]);
  awareness.on("change", () => setWhenDifferent(aanwezigen, readAanwezigen(awareness)));
  return aanwezigen;
}

/**
 * To be called at the end of a line. The provider lets everyone go then but remembers what it last heard of them, and
 * who says nothing newer would stay away for 15 s: so who is there is heard anew on each line.
 */
export function forgetWhoLeft({ meta, clientID }: Awareness): void {
  for (const client of [...meta.keys()]) if (client !== clientID) meta.delete(client);
}

/** The others, by name. What does not carry a name is not a person the server let in. */
function readAanwezigen(awareness: Awareness): Aanwezige[] {
  return [...awareness.getStates()]
    .flatMap(([clientId, state]): Aanwezige[] => {
      const user = readUser(state["user"]);
      if (user === null || clientId === awareness.clientID) return [];
      return [{ clientId, naam: user.name, plek: readPlek(state["plek"]), kleur: kleurIndex(user.color) }];
    })
    .sort((a, b) => (a.naam === b.naam ? a.clientId - b.clientId : a.naam < b.naam ? -1 : 1));
}

/** Which of the colours of the server this is; the first when it is none of them. */
export function kleurIndex(color: unknown): number {
  const colors: readonly unknown[] = PRESENCE_COLORS;
  return Math.max(0, colors.indexOf(color));
}

function readUser(user: unknown): { name: string; color: unknown } | null {
  if (!isRecord(user) || typeof user["name"] !== "string") return null;
  return { name: user["name"], color: user["color"] };
}

function readPlek(plek: unknown): Plek | null {
  if (!isRecord(plek)) return null;
  if (typeof plek["thema"] === "string") return { thema: plek["thema"] };
  return typeof plek["tekst"] === "string" ? { tekst: plek["tekst"] } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
