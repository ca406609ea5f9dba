// How long to wait before trying again. Everyone draws a moment of their own: five hundred come back spread.
import { CloseCode } from "../document/close-code";

const FIRST_WINDOW_MS = 200;
const LAST_WINDOW_MS = 2500;
const SHORTEST_MS = 50;

/**
 * `attempts`: how often in a row it went wrong, 0 at first. After a code with which the server asks for time the
 * longest window counts at once. `random` lies between 0 and 1.
 */
export function reconnectDelayMs(attempts: number, closeCode: number, random = Math.random()): number {
  const asksForTime =
    closeCode === CloseCode.unavailable || closeCode === CloseCode.notStored || closeCode === CloseCode.tooFast;
  const window = asksForTime ? LAST_WINDOW_MS : Math.min(FIRST_WINDOW_MS * 2 ** attempts, LAST_WINDOW_MS);
  return Math.max(SHORTEST_MS, Math.round(random * window));
}
