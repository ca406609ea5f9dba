/** A disk that takes nothing more, for one process: with `prlimit`, which every Linux has beside `mount`. */
import { execFileSync, spawnSync } from "node:child_process";

/**
 * Where it is not there, as on a Mac, a test that needs it is skipped, and named at the end of the run; in CI nothing
 * may be missing, and that test fails.
 */
export const canLimitFileSize = "CI" in process.env || spawnSync("prlimit", ["--version"]).status === 0;

/** 0: every write of this process to a file fails. */
export function limitFileSize(pid: number, bytes: 0 | "unlimited"): void {
  execFileSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:`]);
}
