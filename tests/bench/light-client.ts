/**
 * Someone who writes and does not look: real updates of a real document go out, and what others wrote is taken off the
 * line unread. Hundreds of them fit in one process without measuring that process.
 */
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import type { Socket } from "node:net";
import * as Y from "yjs";
import type { ServerName } from "./servers";
import { documentUrl, greeting, updateFrame } from "./wire";

const ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const FINAL_BINARY = 0x82;
const MASKED = 0x80;

export type LightWriter = { doc: Y.Doc; leave: () => void };

/** Connects; resolves when the server has said something. `onLost` when the line ends before `leave`. */
export async function connectLightWriter(
  server: ServerName,
  url: string,
  document: string,
  cookie: string,
  onLost: () => void,
): Promise<LightWriter> {
  const socket = await openSocket(documentUrl(server, url, document), cookie);
  const hello = greeting(server, document);
  if (hello !== undefined) socket.write(frameBytes(hello));
  await once(socket, "data");
  socket.resume();
  socket.on("error", () => undefined);
  socket.on("close", onLost);
  const doc = new Y.Doc();
  doc.on("update", (update: Uint8Array) => socket.write(frameBytes(updateFrame(server, document, update))));
  return {
    doc,
    leave() {
      socket.off("close", onLost);
      socket.destroy();
    },
  };
}

/** The handshake of RFC 6455. */
async function openSocket(url: string, cookie: string): Promise<Socket> {
  const key = randomBytes(16).toString("base64");
  const asked = request(url.replace(/^ws/, "http"), {
    headers: {
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Key": key,
      "Sec-WebSocket-Version": "13",
      ...(cookie === "" ? {} : { Cookie: cookie }),
    },
  });
  asked.end();
  const [response, socket, head] = (await once(asked, "upgrade")) as [IncomingMessage, Socket, Buffer];
  const accept = createHash("sha1").update(`${key}${ACCEPT_SUFFIX}`).digest("base64");
  if (response.headers["sec-websocket-accept"] !== accept) throw new Error(`${url}: not a WebSocket`);
  socket.setNoDelay(true);
  // What came with the answer counts as the first the server said.
  if (head.length > 0) socket.unshift(head);
  return socket;
}

/** One binary frame of a client: RFC 6455 wants it masked, and a mask of zeros leaves it as it is. */
function frameBytes(payload: Uint8Array): Buffer {
  const { length } = payload;
  if (length > 0xffff) throw new Error("A person types less than this at once");
  const header =
    length < 126
      ? Buffer.from([FINAL_BINARY, MASKED | length, 0, 0, 0, 0])
      : Buffer.from([FINAL_BINARY, MASKED | 126, length >> 8, length & 0xff, 0, 0, 0, 0]);
  return Buffer.concat([header, payload]);
}
