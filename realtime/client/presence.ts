// Who else has the page open, and where on it. Names come from the server, which takes them from the session.
import type { Awareness } from "y-protocols/awareness";

/** Where on the page someone is: a text of the agenda, or a thema and perhaps one of its texts. */
export type Plek = { thema: string } | { tekst: string };

export type Aanwezige = {
  clientId: number;
  naam: string;
  plek: Plek | null;
  /** 0 to 7: the colour of this person's caret and dot. */
  kleur: number;
};

const KLEUREN = 8;

/** The others, by name. What does not carry a name is not a person the server let in. */
export function readAanwezigen(awareness: Awareness): Aanwezige[] {
  return [...awareness.getStates()]
    .flatMap(([clientId, state]): Aanwezige[] => {
      const naam = readNaam(state["user"]);
      if (naam === null || clientId === awareness.clientID) return [];
      return [{ clientId, naam, plek: readPlek(state["plek"]), kleur: kleurOf(naam) }];
    })
    .sort((a, b) => (a.naam === b.naam ? a.clientId - b.clientId : a.naam < b.naam ? -1 : 1));
}

/** The same person has the same colour on every screen. */
export function kleurOf(naam: string): number {
  return [...naam].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 0) % KLEUREN;
}

function readNaam(user: unknown): string | null {
  return isRecord(user) && typeof user["name"] === "string" ? user["name"] : null;
}

function readPlek(plek: unknown): Plek | null {
  if (!isRecord(plek)) return null;
  if (typeof plek["thema"] === "string") return { thema: plek["thema"] };
  return typeof plek["tekst"] === "string" ? { tekst: plek["tekst"] } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
