import { afterEach, expect, test } from "vitest";
import { startServer, type TestServer } from "../support/server";
import { eventually, everyoneLeaves, participate } from "./participant";

let server: TestServer | undefined;

afterEach(async () => {
  everyoneLeaves();
  await server?.kill();
});

test("a server that is stopped tells its clients to come back and keeps what they wrote", async () => {
  server = await startServer();
  const writer = participate(server, "moerwijk", await server.signIn("team-escamp"));
  await eventually(() => expect(writer.provider.synced).toBe(true));
  writer.write("vlak voor het einde");
  await server.kill("SIGTERM");
  await eventually(() => expect(writer.closeCodes[0]).toBe(4503));

  await server.restart();
  const reader = participate(server, "moerwijk", await server.signIn("team-escamp-2"));
  await eventually(() => expect(reader.read()).toContain("vlak voor het einde"));
});
