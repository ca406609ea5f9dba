/** How what a client sends, or a page changes, is refused. */
import { CloseCode } from "../document/close-code";

/** Ends the connection whose message is being handled, with this code and reason. */
export class Refusal extends Error {
  readonly code: CloseCode;
  /** The others had to wait until it was undone. */
  readonly isHarmful: boolean;

  constructor(
    code: CloseCode,
    reason: string,
    { isHarmful = false, cause }: { isHarmful?: boolean; cause?: unknown } = {},
  ) {
    super(reason, { cause });
    this.code = code;
    this.isHarmful = isHarmful;
  }
}

/** Runs a reader of bytes that a client sent: what it throws is the client's fault. */
export function refuseBroken<T>(reason: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(CloseCode.broken, reason);
  }
}
