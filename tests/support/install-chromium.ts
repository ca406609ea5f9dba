/** Before the browser tests: a Chromium that is there, or one that is installed, or a sentence that says how. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium } from "./browser";

export default function setup(): void {
  if (findChromium() !== undefined) return;
  const isRootOnDebian = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  const installed = isRootOnDebian
    ? spawnSync("sh", ["-c", "apt-get update -qq && apt-get install -y -qq chromium"], { stdio: "inherit" })
    : spawnSync("npx", ["playwright-core", "install", "chromium"], { stdio: "inherit" });
  if (installed.status !== 0 || findChromium() === undefined) {
    throw new Error(
      "The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to one.",
    );
  }
}
