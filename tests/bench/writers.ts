/**
 * Many people writing in one document, and one who reads along. Measures from a change in a writer's document to the
 * moment the reader's document has it. Settings as JSON on standard input, answer as JSON on standard output.
 */
import { readFileSync } from "node:fs";
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

type Settings = {
  peer: "wijkagenda" | "hocuspocus";
  url: string;
  document: string;
  /** One session per person: a Cookie header each, the reader's first. */
  cookies: string[];
  charactersPerSecond: number;
  seconds: number;
};

const settings = JSON.parse(readFileSync(0, "utf8")) as Settings;
// The reader comes first: all share this process, and whoever is told last would wait for the others to take it in.
const [readerCookie, ...cookies] = settings.cookies;
if (readerCookie === undefined) throw new Error("Nobody reads along");
const reader = await connect(readerCookie);
const people = await Promise.all(cookies.map(connect));

const latenciesMs: number[] = [];
const sentAt = people.map(() => [] as number[]);
people.forEach((_, index) => {
  const text = reader.getText(`writer-${index}`);
  let seen = text.length;
  text.observe(() => {
    for (; seen < text.length; seen++) latenciesMs.push(performance.now() - (sentAt[index]?.[seen] ?? Number.NaN));
  });
});

const intervalMs = 1000 / settings.charactersPerSecond;
const timers = people.map((doc, index) => {
  const text = doc.getText(`writer-${index}`);
  // Spread over the interval, so that nobody writes in step.
  return setTimeout(
    () => {
      const type = () => {
        sentAt[index]?.push(performance.now());
        text.insert(text.length, "a");
      };
      type();
      timers[index] = setInterval(type, intervalMs);
    },
    (intervalMs * index) / people.length,
  );
});

await new Promise((resolve) => setTimeout(resolve, settings.seconds * 1000));
for (const timer of timers) clearInterval(timer);
await new Promise((resolve) => setTimeout(resolve, 1000));

const sent = sentAt.reduce((sum, times) => sum + times.length, 0);
process.stdout.write(JSON.stringify({ sent, latenciesMs }));
process.exit(0);

function connect(cookie: string): Promise<Y.Doc> {
  const doc = new Y.Doc();
  return new Promise((resolve) => {
    if (settings.peer === "wijkagenda") {
      class SignedInWebSocket extends WebSocket {
        constructor(address: string, protocols?: string[]) {
          super(address, protocols ?? [], { headers: { cookie } });
        }
      }
      const provider = new WebsocketProvider(settings.url, settings.document, doc, {
        params: { schema: "1" },
        disableBc: true,
        WebSocketPolyfill: SignedInWebSocket as never,
      });
      provider.once("sync", () => resolve(doc));
    } else {
      const websocketProvider = new HocuspocusProviderWebsocket({ url: settings.url, WebSocketPolyfill: WebSocket });
      const provider = new HocuspocusProvider({
        websocketProvider,
        name: settings.document,
        document: doc,
        onSynced: () => resolve(doc),
      });
      provider.attach();
    }
  });
}
