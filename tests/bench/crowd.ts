/** People in a process of their own, so that making and reading changes do not slow each other down. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Crowd, Moments, Order } from "./people";

export type Gathered = {
  /** Everyone types at this pace for so long. */
  write: (charactersPerSecond: number, seconds: number) => Promise<void>;
  /** What was made or has arrived: character → its moment, in milliseconds. The crowd goes home. */
  tell: () => Promise<Map<string, number>>;
  /** Sends the crowd home whatever it does. */
  disperse: () => void;
};

/** Starts a crowd; resolves when everyone is in. */
export async function gather(crowd: Crowd): Promise<Gathered> {
  const child = fork("tests/bench/people.ts", {
    execArgv: ["--import", "tsx"],
    serialization: "advanced",
    env: { ...process.env, NODE_ENV: "production" },
  });
  const order = (given: Order) => child.send(given);
  child.send(crowd);
  await nextMessage(child, crowd);
  return {
    async write(charactersPerSecond, seconds) {
      order({ do: "write", charactersPerSecond, seconds });
      await nextMessage(child, crowd);
    },
    async tell() {
      order({ do: "tell" });
      const { keys, atMs } = (await nextMessage(child, crowd)) as Moments;
      const first = new Map<string, number>();
      keys.forEach((key, index) => {
        if (!first.has(key)) first.set(key, atMs[index] ?? Number.NaN);
      });
      return first;
    },
    disperse: () => child.kill("SIGKILL"),
  };
}

/** Throws when the process ends instead. */
async function nextMessage(child: ChildProcess, { server, role }: Crowd): Promise<unknown> {
  const waiting = new AbortController();
  try {
    return await Promise.race([
      once(child, "message", waiting).then(([message]) => message as unknown),
      once(child, "exit", waiting).then(([code]) => {
        throw new Error(`The people who ${role} at ${server} ended with ${code}`);
      }),
    ]);
  } finally {
    waiting.abort();
  }
}
