/**
 * A line between one client and the server that does what lines do: breaks, slows down, delivers twice, is not read. It
 * takes WebSocket frames apart as they pass, since half a frame delivered twice would be no frame.
 */
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

type Direction = "up" | "down";

/** Decides about a frame on its way; undefined lets the line do with it what it does with any. For tests of the checker. */
export type Tampering = (
  frame: Frame,
  direction: Direction,
  answer: (payload: Uint8Array) => void,
) => "swallow" | undefined;

export type Frame = { bytes: Buffer; isBinary: boolean; payload: () => Uint8Array };

export type UnreliableLine = {
  wsUrl: string;
  cut: () => void;
  delay: (ms: number, forMs: number) => void;
  duplicate: (frames: number) => void;
  stall: (forMs: number) => void;
  /** From now on it does nothing but deliver. */
  heal: () => void;
  close: () => void;
};

export async function openLine(targetPort: number, path: string, tampering?: Tampering): Promise<UnreliableLine> {
  const sockets = new Set<Socket>();
  const serverSides = new Set<Socket>();
  const timers = new Set<NodeJS.Timeout>();
  let delayMs = 0;
  let twice = 0;
  let stalledUntil = 0;
  let isHealed = false;

  const later = (ms: number, work: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.add(timer);
  };

  function pipe(from: Socket, to: Socket, direction: Direction): void {
    const split = createSplitter();
    let freeAtMs = 0;
    const deliver = (bytes: Buffer) => {
      freeAtMs = Math.max(freeAtMs, performance.now() + delayMs);
      const waitMs = freeAtMs - performance.now();
      // In order, also when the delay has just become shorter.
      if (waitMs <= 0) to.write(bytes);
      else later(waitMs, () => to.write(bytes));
    };
    from.on("data", (chunk: Buffer) => {
      for (const frame of split(chunk)) {
        const answer = (payload: Uint8Array) => from.write(unmaskedFrame(payload));
        if (tampering?.(frame, direction, answer) === "swallow") continue;
        deliver(frame.bytes);
        if (twice > 0 && frame.isBinary) {
          twice -= 1;
          deliver(frame.bytes);
        }
      }
    });
  }

  const server = createServer((client) => {
    const upstream = connect(targetPort, "localhost");
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      // A line that breaks is what this is for; "close" follows.
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        serverSides.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    serverSides.add(upstream);
    pipe(client, upstream, "up");
    pipe(upstream, client, "down");
    if (performance.now() < stalledUntil) upstream.pause();
  }).listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port");

  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    wsUrl: `ws://localhost:${address.port}${path}`,
    cut,
    delay(ms, forMs) {
      if (isHealed) return;
      delayMs = ms;
      later(forMs, () => {
        delayMs = 0;
      });
    },
    duplicate(frames) {
      if (!isHealed) twice += frames;
    },
    stall(forMs) {
      if (isHealed) return;
      stalledUntil = Math.max(stalledUntil, performance.now() + forMs);
      for (const socket of serverSides) socket.pause();
      later(forMs, () => {
        if (performance.now() >= stalledUntil) for (const socket of serverSides) socket.resume();
      });
    },
    heal() {
      isHealed = true;
      delayMs = 0;
      twice = 0;
      stalledUntil = 0;
      for (const socket of serverSides) socket.resume();
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
      cut();
      server.close();
    },
  };
}

const HEAD_END = Buffer.from("\r\n\r\n");
const BINARY = 2;

/** Takes apart what passes: first the handshake, then frame by frame (RFC 6455, section 5.2). */
function createSplitter(): (chunk: Buffer) => Frame[] {
  let held: Buffer = Buffer.alloc(0);
  let isHandshake = true;
  return (chunk) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const frames: Frame[] = [];
    for (let length = nextLength(); length !== undefined && length <= held.length; length = nextLength()) {
      const bytes = held.subarray(0, length);
      held = held.subarray(length);
      const isBinary = !isHandshake && ((bytes[0] ?? 0) & 0x0f) === BINARY;
      frames.push({ bytes, isBinary, payload: () => payloadOf(bytes) });
      isHandshake = false;
    }
    return frames;
  };

  function nextLength(): number | undefined {
    if (isHandshake) {
      const end = held.indexOf(HEAD_END);
      return end === -1 ? undefined : end + HEAD_END.length;
    }
    if (held.length < 2) return undefined;
    const header = readHeader(held);
    return header === undefined ? undefined : header.payloadAt + header.length;
  }
}

function readHeader(bytes: Buffer): { payloadAt: number; length: number; mask: Buffer | undefined } | undefined {
  const second = bytes[1] ?? 0;
  const short = second & 0x7f;
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const maskAt = 2 + lengthBytes;
  const payloadAt = maskAt + (second & 0x80 ? 4 : 0);
  if (bytes.length < payloadAt) return undefined;
  const length =
    lengthBytes === 0 ? short : lengthBytes === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  return { payloadAt, length, mask: payloadAt > maskAt ? bytes.subarray(maskAt, payloadAt) : undefined };
}

function payloadOf(bytes: Buffer): Uint8Array {
  const header = readHeader(bytes);
  if (header === undefined) throw new Error("Not a whole frame");
  const { payloadAt, length, mask } = header;
  const payload = Uint8Array.from(bytes.subarray(payloadAt, payloadAt + length));
  return mask === undefined ? payload : payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0));
}

/** A binary frame as a server sends it. */
function unmaskedFrame(payload: Uint8Array): Buffer {
  if (payload.length > 125) throw new Error("Only for what one person types at once");
  return Buffer.concat([Buffer.from([0x80 | BINARY, payload.length]), payload]);
}
