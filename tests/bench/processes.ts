// Starting what is measured, and what it is measured against, as processes of their own.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

export type Running = {
  child: ChildProcess;
  /** Ends it and all it started; resolves when it is gone. */
  stop: (signal?: NodeJS.Signals) => Promise<void>;
};

/** Process groups that are still there, for when the bench itself is stopped. */
const groups = new Set<number>();
process.on("exit", () => {
  for (const group of groups) process.kill(-group, "SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));

/** Starts a process and waits until `url` answers anything at all. Throws with its output when it ends before that. */
export async function startProcess(
  command: string,
  args: string[],
  env: Record<string, string>,
  url: string,
  cwd?: string,
): Promise<Running> {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
    ...(cwd === undefined ? {} : { cwd }),
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} could not be started`);
  groups.add(pid);
  child.once("exit", () => groups.delete(pid));
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk));
  while (!(await answers(url))) {
    if (child.exitCode !== null)
      throw new Error(`${command} ${args.join(" ")} ended with ${child.exitCode}:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return {
    child,
    async stop(signal = "SIGTERM") {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      // The whole group: npm starts the server as a child of its own.
      process.kill(-pid, signal);
      await gone;
    },
  };
}

/** Runs a command to its end; answers what it printed. Throws when it fails. */
export async function run(
  command: string,
  args: string[],
  options: { cwd?: string; input?: string; env?: Record<string, string> } = {},
): Promise<string> {
  const child = spawn(command, args, {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk));
  child.stdin?.end(options.input ?? "");
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${output}`);
  return output;
}

/** CLOCK_MONOTONIC of the machine, in milliseconds: the same in every process. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}

/** Seconds of processor time a process used so far (Linux: /proc, in hundredths of a second). */
export function cpuSeconds({ child }: Running): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** What a process holds in memory now, in megabytes (Linux: /proc). */
export function residentMegabytes({ child }: Running): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
  if (kilobytes === undefined) throw new Error(`Process ${child.pid} has no memory of its own any more`);
  return (Number(kilobytes) * 1024) / 1e6;
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}
