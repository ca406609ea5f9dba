/** What the process tells about itself at /metrics. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = ReturnType<typeof createMetrics>;

/** `countAside`: rows of documents that were damaged and that no operator has dealt with yet. */
export function createMetrics(countAside: () => Promise<number>) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "wijkagenda_rows_aside",
    help: "Stored rows that were found damaged, or stood behind one, and that no operator has dealt with",
    registers,
    async collect() {
      this.set(await countAside());
    },
  });
  return {
    registry,
    documents: new Gauge({ name: "wijkagenda_documents_open", help: "Shared documents in memory", registers }),
    unreadable: new Gauge({
      name: "wijkagenda_documents_unreadable",
      help: "Shared documents that could not be opened when they were last asked for",
      registers,
    }),
    connections: new Gauge({ name: "wijkagenda_connections_open", help: "Open sockets", registers }),
    updates: new Counter({ name: "wijkagenda_updates_total", help: "Updates stored", registers }),
    closed: new Counter({
      name: "wijkagenda_sockets_closed_total",
      help: "Sockets closed by the server, by code; 503 is of strangers turned away before theirs was open",
      labelNames: ["code"],
      registers,
    }),
    commitSeconds: new Histogram({
      name: "wijkagenda_commit_seconds",
      help: "Time from asking for the transaction that stores updates to its commit",
      buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
      registers,
    }),
  };
}
