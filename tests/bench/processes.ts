// Starting what is measured, and what it is measured against, as processes of their own.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

export type Running = { child: ChildProcess; stop: () => Promise<void> };

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
    async stop() {
      const gone = child.exitCode === null ? once(child, "exit") : undefined;
      // The whole group: npm starts the server as a child of its own.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
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

/** Seconds of processor time a process used so far (Linux: /proc, in hundredths of a second). */
export function cpuSeconds({ child }: Running): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}
