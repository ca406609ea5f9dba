/** Whether anything still comes in on a line, and when it is time to say something on it. */

/** The client drops a line on which it heard no message for 30 s. */
export const HEARTBEAT_MS = 20_000;

export class Heartbeat {
  readonly #countHeardBytes: () => number;
  readonly #everyMs: number;
  #heardBytes = 0;
  #atMs = performance.now();

  constructor(countHeardBytes: () => number, everyMs = HEARTBEAT_MS) {
    this.#countHeardBytes = countHeardBytes;
    this.#everyMs = everyMs;
  }

  /** `due`: the line is to be asked for an answer; `died`: nothing came since it last was. */
  check(): "alive" | "due" | "died" {
    if (performance.now() - this.#atMs < this.#everyMs) return "alive";
    const heardBytes = this.#countHeardBytes();
    // Bytes and not messages: on a slow line its answer to a ping stands behind the large message that is coming in.
    if (heardBytes === this.#heardBytes) return "died";
    this.#heardBytes = heardBytes;
    this.#atMs = performance.now();
    return "due";
  }
}
