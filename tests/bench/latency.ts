/**
 * How long an edit takes to reach someone else, stored before it is shared: 50 people in one document, two letters a
 * second each. `npx tsx tests/bench/latency.ts [writers] [seconds]`, after `npm run build`.
 */
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { startServer } from "../support/server";

const writers = Number(process.argv[2] ?? 50);
const seconds = Number(process.argv[3] ?? 20);
const WARM_UP_MS = 3000;
const PAUSE_MS = 500;

async function main(): Promise<void> {
  const server = await startServer();
  const sentAt = new Map<string, number>();
  const latencies: number[] = [];
  const isWarm = performance.now() + WARM_UP_MS;

  const participants: { doc: Y.Doc; provider: WebsocketProvider }[] = [];
  for (let i = 0; i <= writers; i++) {
    const cookie = await server.signIn(i % 2 === 0 ? "team-escamp" : "team-escamp-2");
    const doc = new Y.Doc();
    class SocketWithCookie extends WebSocket {
      constructor(url: string | URL) {
        super(url, { headers: { Cookie: cookie } });
      }
    }
    const provider = new WebsocketProvider(server.wsUrl, "moerwijk", doc, {
      params: { schema: "1" },
      disableBc: true,
      WebSocketPolyfill: SocketWithCookie as unknown as typeof globalThis.WebSocket,
    });
    participants.push({ doc, provider });
    await new Promise<void>((resolve) => provider.once("sync", () => resolve()));
  }

  const [observer, ...others] = participants;
  observer?.doc.on("update", (update: Uint8Array) => {
    const now = performance.now();
    for (const [client, clock] of Y.parseUpdateMeta(update).to) {
      const sent = sentAt.get(`${client}:${clock}`);
      if (sent !== undefined && sent > isWarm) latencies.push(now - sent);
    }
  });

  const timers = others.map(({ doc }, index) => {
    const paragraph = new Y.XmlElement("paragraph");
    const text = new Y.XmlText();
    setTimeout(() => {
      doc.getXmlFragment("inleiding").insert(0, [paragraph]);
      paragraph.insert(0, [text]);
    }, Math.random() * PAUSE_MS);
    return setTimeout(
      () =>
        setInterval(() => {
          text.insert(text.length, "a");
          sentAt.set(`${doc.clientID}:${Y.getState(doc.store, doc.clientID)}`, performance.now());
        }, PAUSE_MS),
      PAUSE_MS + (index / writers) * PAUSE_MS,
    );
  });
  await new Promise((resolve) => setTimeout(resolve, WARM_UP_MS + seconds * 1000));
  for (const timer of timers) clearTimeout(timer);

  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  const metric = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(metrics)?.[1]);
  latencies.sort((a, b) => a - b);
  const percentile = (p: number) => latencies[Math.floor(latencies.length * p)]?.toFixed(1);
  const count = metric("wijkagenda_commit_seconds_count");
  process.stdout.write(
    [
      `${writers} writers, ${latencies.length} edits seen by another`,
      `edit at another client: p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms, most ${percentile(0.9999)} ms`,
      `commits: ${count}, on average ${((metric("wijkagenda_commit_seconds_sum") / count) * 1000).toFixed(2)} ms`,
      `server: ${metric("process_cpu_seconds_total").toFixed(1)} s CPU, ${(metric("process_resident_memory_bytes") / 1e6).toFixed(0)} MB`,
      "",
    ].join("\n"),
  );
  await server.kill();
  process.exit(0);
}

await main();
