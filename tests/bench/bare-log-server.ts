/**
 * The floor under every server that stores before it shares: one row per message, flushed as ours are, then the same
 * message to everyone. It keeps no document, checks nothing and knows nobody, so it serves only a bench in which
 * everyone is there from the beginning. What it takes longer than a peer is what the disk takes.
 */
import { createServer } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { openConnection } from "../../db/client";

/** The first bytes of an update and of a question for the whole document, as `wire.ts` writes them. */
const UPDATE = Buffer.of(0, 2);
const QUESTION = Buffer.of(0, 0);
/** Sync step 2 with nothing in it. */
const EMPTY_ANSWER = Buffer.of(0, 1, 2, 0, 0);

const [port, file] = process.argv.slice(2);
if (port === undefined || file === undefined) throw new Error("usage: bare-log-server PORT DATABASE");

const log = openConnection(file);
log.exec("CREATE TABLE entry (id INTEGER PRIMARY KEY, data BLOB NOT NULL)");
const append = log.prepare("INSERT INTO entry (data) VALUES (?)");
const everyone = new Set<WebSocket>();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });

createServer((_request, response) => response.end())
  .on("upgrade", (request, line, head) =>
    sockets.handleUpgrade(request, line, head, (socket) => {
      everyone.add(socket);
      socket.on("close", () => everyone.delete(socket));
      socket.on("message", (message: Buffer) => {
        const kind = message.subarray(0, 2);
        if (kind.equals(QUESTION)) socket.send(EMPTY_ANSWER);
        if (!kind.equals(UPDATE)) return;
        append.run(message);
        for (const other of everyone) other.send(message);
      });
    }),
  )
  .listen(Number(port), "localhost");
