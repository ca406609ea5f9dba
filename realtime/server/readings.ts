/** Who waits to read a document until it holds nothing but what is stored. */

/** `isPatient`: it also waits for the document to be read again, and is not told of what could not be stored. */
type Reading = { run: () => void; fail: (error: unknown) => void; isPatient: boolean };

export class Readings {
  /** Whether the document holds nothing but what is stored. */
  readonly #isStored: () => boolean;
  #waiting: Reading[] = [];

  constructor(isStored: () => boolean) {
    this.#isStored = isStored;
  }

  /** Runs `read` at once when all is stored, and else when `run` finds that it is. */
  add<T>(read: () => T, { isPatient }: Pick<Reading, "isPatient">): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = () => {
        try {
          resolve(read());
        } catch (error) {
          reject(error);
        }
      };
      if (this.#isStored()) run();
      else this.#waiting.push({ run, fail: reject, isPatient });
    });
  }

  /** Runs those that wait, in the order in which they came. */
  run(): void {
    // Asked again each time: a change through a page is made in a reading.
    while (this.#isStored()) {
      const reading = this.#waiting.shift();
      if (reading === undefined) return;
      reading.run();
    }
  }

  /** What arrived could not be stored: of those that wait, only the patient ones stay. */
  failImpatient(error: unknown): void {
    const readings = this.#waiting;
    this.#waiting = readings.filter(({ isPatient }) => isPatient);
    for (const { isPatient, fail } of readings) if (!isPatient) fail(error);
  }

  /** The document cannot be read any more. */
  failAll(error: unknown): void {
    for (const { fail } of this.#waiting.splice(0)) fail(error);
  }
}
