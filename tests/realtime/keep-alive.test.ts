import { afterAll, expect, test } from "vitest";
import { startLiveServer } from "./live-server";
import { eventually, participate } from "./participant";

/** The client drops a line on which it heard nothing for 30 s, and looks every 3 s. */
const SILENCE_MS = 35_000;

const server = await startLiveServer();

afterAll(() => server.stop());

test("someone alone in a document, who shows and writes nothing, stays connected", async () => {
  const silent = participate(server, "moerwijk", await server.signIn("wethouder"));
  silent.provider.awareness.setLocalState(null);
  let drops = 0;
  silent.provider.on("connection-close", () => {
    drops += 1;
  });
  await eventually(() => expect(silent.provider.synced).toBe(true));
  await new Promise((resolve) => setTimeout(resolve, SILENCE_MS));
  expect(drops).toBe(0);
  expect(silent.provider.wsconnected).toBe(true);
});
