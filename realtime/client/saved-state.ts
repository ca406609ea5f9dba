// What the page may say about what was typed: never more than the server has proved.
import { CloseCode, SOMEONE_ELSE } from "../document/close-code";

/** Why the server closed the line for good. The page stops trying by itself. */
export type Sluiting =
  | "uitgelogd"
  /** Signed in here now is not the person whose page this is. */
  | "iemand-anders"
  | "geen-toegang"
  | "bestaat-niet"
  | "te-groot"
  | "verouderd"
  | "onbekend";

export type SavedState =
  /** The first connection is being made; nothing can be written yet. */
  | { kind: "verbinden" }
  | { kind: "bewaard" }
  | { kind: "bewaren" }
  | { kind: "niet-verbonden" }
  /** The server took it in but could not store it; it will be offered again. */
  | { kind: "niet-opgeslagen" }
  | {
      kind: "gesloten";
      sluiting: Sluiting;
      hasUnsaved: boolean;
      /** What is not stored is kept in this tab, and comes back after a reload. */
      isKept: boolean;
    };

export type ConnectionFacts = {
  /** The draft was received once. */
  isLoaded: boolean;
  /** On this connection the server told all it has. */
  isCompared: boolean;
  hasUnsaved: boolean;
  isKept: boolean;
  /** The last code with which the server closed the line since all was stored; null when there is none. */
  closeCode: number | null;
  /** What the server said with it. */
  closeReason: string;
};

const SLUITINGEN: Readonly<Record<number, Sluiting>> = {
  [CloseCode.notSignedIn]: "uitgelogd",
  [CloseCode.notAllowed]: "geen-toegang",
  [CloseCode.notFound]: "bestaat-niet",
  [CloseCode.tooLarge]: "te-groot",
  [CloseCode.schemaTooOld]: "verouderd",
};

export function savedState(facts: ConnectionFacts): SavedState {
  const { isLoaded, isCompared, hasUnsaved, isKept, closeCode } = facts;
  if (isFinal(closeCode)) {
    const sluiting = facts.closeReason === SOMEONE_ELSE ? "iemand-anders" : (SLUITINGEN[closeCode] ?? "onbekend");
    // The page would be loaded for someone else, who finds nothing of it.
    return { kind: "gesloten", sluiting, hasUnsaved, isKept: isKept && sluiting !== "iemand-anders" };
  }
  if (closeCode === CloseCode.notStored && (hasUnsaved || !isCompared)) return { kind: "niet-opgeslagen" };
  if (!isLoaded) return { kind: closeCode === null ? "verbinden" : "niet-verbonden" };
  if (!isCompared) return { kind: "niet-verbonden" };
  return { kind: hasUnsaved ? "bewaren" : "bewaard" };
}

/**
 * Whether what was not stored may be offered again after this close. What was refused for what it is would be refused
 * again, and who may no longer write has nothing to offer.
 */
export function mayOfferAgain(closeCode: number | null): boolean {
  return !isFinal(closeCode) || closeCode === CloseCode.notSignedIn || closeCode === CloseCode.schemaTooOld;
}

/** Whether the server ended the line itself: what it refuses or cannot store may never become stored. */
export function isToldByServer(closeCode: number): boolean {
  return closeCode >= 4400;
}

function isFinal(closeCode: number | null): closeCode is number {
  return closeCode !== null && closeCode >= 4400 && closeCode < 4500;
}
