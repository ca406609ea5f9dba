// The notes of a draft in one open page: fetched, kept fresh while someone looks, and written.
import type { SavedState } from "../../../realtime/client/saved-state";
import { createStore, type Store } from "../../../realtime/client/store";
import type { Notitie, NotitieFout } from "./notitie";

export type SendFout = NotitieFout | "geen-verbinding" | "geen-toegang";

export type Notities = {
  /** Oldest first. */
  all: Store<readonly Notitie[]>;
  /** Resolves when it is stored and `all` holds it: null; else why it is not. Sending again under the same `sleutel` counts once. */
  send: (fields: Record<string, string>) => Promise<SendFout | null>;
  destroy: () => void;
};

/** A note is not a conversation: it may take a few seconds. Nothing is sent again that the page has. */
const REFRESH_MS = 5000;

/** Nobody did anything since the last time: a session idles all the same (realtime/server/http.ts). */
const BY_ITSELF = { "X-Background": "1" };

/** Asks only while the page is seen and its line stands: what is wrong with the line, the page already says. */
export function followNotities(path: string, line: Store<SavedState>): Notities {
  const all = createStore<readonly Notitie[]>([]);
  let last = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let isStopped = false;
  // Who opens the page is there, and so is who types: that goes over the socket, which keeps no session.
  let isInUse = true;

  async function refresh(): Promise<void> {
    clearTimeout(timer);
    if (isAsking || isStopped || document.visibilityState === "hidden" || !stands(line.get())) return;
    isAsking = true;
    const headers = { ...(isInUse ? {} : BY_ITSELF), ...(last < 0 ? {} : { "If-None-Match": `"${last}"` }) };
    isInUse = false;
    await ask({ headers });
    isAsking = false;
    if (!isStopped) timer = setTimeout(refresh, REFRESH_MS);
  }

  async function ask(init: RequestInit): Promise<SendFout | null> {
    // Signed out: the server sends to the page on which one signs in.
    const response = await fetch(path, { ...init, redirect: "manual" }).catch(() => null);
    if (response === null || response.status >= 500) return "geen-verbinding";
    if (response.type === "opaqueredirect" || response.status === 403) {
      stop();
      all.set([]);
      return "geen-toegang";
    }
    if (response.status === 304) return null;
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok) return (body as { reason: NotitieFout } | null)?.reason ?? "passage-onbruikbaar";
    if (!Array.isArray(body)) return "geen-verbinding";
    // An answer that was overtaken by a later one says less.
    const id = Number(/\d+/.exec(response.headers.get("ETag") ?? "")?.[0]);
    if (id > last) {
      last = id;
      all.set(body as Notitie[]);
    }
    return null;
  }

  function noteUse(): void {
    isInUse = true;
  }

  function stop(): void {
    isStopped = true;
    clearTimeout(timer);
    document.removeEventListener("keydown", noteUse);
    document.removeEventListener("visibilitychange", refresh);
    stopListening();
  }

  document.addEventListener("keydown", noteUse);
  document.addEventListener("visibilitychange", refresh);
  let stood = false;
  const stopListening = line.subscribe(() => {
    const before = stood;
    stood = stands(line.get());
    if (stood && !before) void refresh();
  });
  stood = stands(line.get());
  void refresh();

  return {
    all,
    send: (fields) => ask({ method: "POST", body: new URLSearchParams(fields) }),
    destroy: stop,
  };
}

function stands({ kind }: SavedState): boolean {
  return kind === "bewaard" || kind === "bewaren";
}
