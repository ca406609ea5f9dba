import { expect, test } from "vitest";
import { reconnectDelayMs } from "../../../realtime/client/reconnect-delay";
import { CloseCode } from "../../../realtime/document/close-code";

/** Drawn moments of five hundred, in tenths of their window. */
function drawn(attempts: number, closeCode: number): number[] {
  return Array.from({ length: 500 }, (_, index) => reconnectDelayMs(attempts, closeCode, index / 500));
}

test("the first attempt after a line that broke comes within a fifth of a second", () => {
  expect(Math.max(...drawn(0, 1006))).toBeLessThanOrEqual(200);
});

test("every next attempt may wait twice as long, and none longer than two and a half seconds", () => {
  expect(Math.max(...drawn(1, 1006))).toBeGreaterThan(200);
  expect(Math.max(...drawn(1, 1006))).toBeLessThanOrEqual(400);
  expect(Math.max(...drawn(1000, 1006))).toBeLessThanOrEqual(2500);
});

test("five hundred clients of a server that stopped come back spread: at most a tenth in any quarter of a second", () => {
  const quarters = new Map<number, number>();
  for (const delay of drawn(0, CloseCode.unavailable)) {
    const quarter = Math.floor(delay / 250);
    quarters.set(quarter, (quarters.get(quarter) ?? 0) + 1);
  }
  expect(Math.max(...quarters.values())).toBeLessThanOrEqual(51);
});

test("a server that cannot store is not asked again at once by everyone", () => {
  expect(Math.max(...drawn(0, CloseCode.notStored))).toBeGreaterThan(2000);
});
