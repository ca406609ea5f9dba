/** The running demo as one test file meets it over the wire, with its database to look in. */
import { afterAll, beforeAll } from "vitest";
import { type Database, openDatabase } from "../../db/client";
import { startServer, type TestServer } from "./server";

export type Demo = { readonly server: TestServer; readonly database: Database };

/** Starts a server and opens its database before the first test of the file that calls this, and ends them after its last. */
export function setUpDemo(): Demo {
  let server: TestServer;
  let database: Database;

  beforeAll(async () => {
    server = await startServer();
    database = openDatabase(server.databasePath);
  });
  afterAll(async () => {
    database.close();
    await server.kill();
  });

  return {
    get server() {
      return server;
    },
    get database() {
      return database;
    },
  };
}
