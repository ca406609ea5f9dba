/** The addresses the site has promised (tests/architecture/urls.txt): what is there, and what moved where. */
import { readFileSync } from "node:fs";

const lines = readFileSync("tests/architecture/urls.txt", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

export const promisedUrls: readonly string[] = lines.filter((line) => !line.includes(" -> "));

export const movedUrls: readonly { from: string; to: string }[] = lines.flatMap((line) => {
  const [from, to] = line.split(" -> ");
  return from !== undefined && to !== undefined ? [{ from, to }] : [];
});
