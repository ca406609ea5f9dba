// What the page may say about what was typed: never more than the server has proved.

/** Why the server closed the line for good. The page stops trying by itself. */
export type Sluiting = "uitgelogd" | "geen-toegang" | "bestaat-niet" | "te-groot" | "verouderd" | "onbekend";

export type SavedState =
  /** The first connection is being made; nothing can be written yet. */
  | { kind: "verbinden" }
  | { kind: "bewaard" }
  | { kind: "bewaren" }
  | { kind: "niet-verbonden" }
  /** The server took it in but could not store it; it will be offered again. */
  | { kind: "niet-opgeslagen" }
  | { kind: "gesloten"; sluiting: Sluiting; hasUnsaved: boolean };

export type ConnectionFacts = {
  /** The draft was received once. */
  isLoaded: boolean;
  /** On this connection the server told all it has. */
  isCompared: boolean;
  hasUnsaved: boolean;
  /** The last code with which the server closed the line; null before that. */
  closeCode: number | null;
};

/** Contract of the socket: the server could not store what it received. */
const COULD_NOT_STORE = 4500;

const SLUITINGEN: Readonly<Record<number, Sluiting>> = {
  4401: "uitgelogd",
  4403: "geen-toegang",
  4404: "bestaat-niet",
  4413: "te-groot",
  4426: "verouderd",
};

export function savedState({ isLoaded, isCompared, hasUnsaved, closeCode }: ConnectionFacts): SavedState {
  if (isFinal(closeCode)) return { kind: "gesloten", sluiting: SLUITINGEN[closeCode] ?? "onbekend", hasUnsaved };
  if (closeCode === COULD_NOT_STORE && (hasUnsaved || !isCompared)) return { kind: "niet-opgeslagen" };
  if (!isLoaded) return { kind: closeCode === null ? "verbinden" : "niet-verbonden" };
  if (!isCompared) return { kind: "niet-verbonden" };
  return { kind: hasUnsaved ? "bewaren" : "bewaard" };
}

function isFinal(closeCode: number | null): closeCode is number {
  return closeCode !== null && closeCode >= 4400 && closeCode < 4500;
}
