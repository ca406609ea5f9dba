/** The commands of the operator, as built. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

type Ended = { code: number | null; output: string };

/** Runs one with exactly these settings. */
export async function runCommand(settings: Record<string, string>, ...args: string[]): Promise<Ended> {
  return await runCommandIn(process.cwd(), settings, ...args);
}

/** The same in another folder. */
export async function runCommandIn(cwd: string, settings: Record<string, string>, ...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [resolve("build/command.js"), ...args], {
    cwd,
    env: { PATH: process.env["PATH"], NODE_ENV: "production", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output };
}
