// The peer: Hocuspocus with its SQLite extension, as its manual sets it up.
import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";

const [port, database] = process.argv.slice(2);
if (port === undefined || database === undefined) throw new Error("usage: hocuspocus-server PORT DATABASE");

await new Server({ port: Number(port), quiet: true, extensions: [new SQLite({ database })] }).listen();
