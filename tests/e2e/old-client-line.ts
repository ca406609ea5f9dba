/** A line to a running server that can make a page of today look old, and that can be cut. */
import { once } from "node:events";
import { createServer, request } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import type { TestServer } from "../support/server";

export type Line = {
  /** The server, as it is reached over this line. */
  server: TestServer;
  /** From now on every socket says that it speaks an older schema. */
  makeOld: (isOld: boolean) => void;
  /** Ends all sockets, and takes no new ones until it is mended. */
  cut: () => void;
  mend: () => void;
  close: () => Promise<void>;
};

export async function startLine(server: TestServer): Promise<Line> {
  const target = { host: "localhost", port: Number(new URL(server.url).port) };
  const sockets = new Set<Socket>();
  let isOld = false;
  let isCut = false;
  const proxy = createServer((incoming, outgoing) => {
    const { method = "GET", url, headers } = incoming;
    const passed = request({ ...target, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    passed.on("error", () => outgoing.destroy());
    incoming.pipe(passed);
  });
  proxy.on("upgrade", (incoming, socket: Socket, head) => {
    if (isCut) {
      socket.destroy();
      return;
    }
    const path = isOld ? incoming.url?.replace(/schema=\d+/, "schema=0") : incoming.url;
    const onward = connect(target.port, target.host, () => {
      const lines = [`GET ${path} HTTP/1.1`];
      for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
        lines.push(`${incoming.rawHeaders[index]}: ${incoming.rawHeaders[index + 1]}`);
      }
      onward.write(`${lines.join("\r\n")}\r\n\r\n`);
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  proxy.listen(0);
  await once(proxy, "listening");
  return {
    server: { ...server, url: `http://localhost:${(proxy.address() as AddressInfo).port}` },
    makeOld: (old) => {
      isOld = old;
    },
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      isCut = false;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      proxy.closeAllConnections();
      proxy.close();
      await once(proxy, "close");
    },
  };
}
