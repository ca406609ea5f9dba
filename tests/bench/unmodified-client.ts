/** A participant through the client each server's manual names, unmodified. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { ServerName } from "./servers";

export type UnmodifiedClient = { doc: Y.Doc; leave: () => void };

/** Connects; resolves once the document holds what the server has. */
export function connectUnmodified(
  server: ServerName,
  url: string,
  document: string,
  cookie: string,
): Promise<UnmodifiedClient> {
  const doc = new Y.Doc();
  return new Promise((resolve) => {
    if (server === "hocuspocus") {
      const websocketProvider = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: WebSocket });
      const leave = () => {
        provider.destroy();
        websocketProvider.destroy();
      };
      const provider = new HocuspocusProvider({
        websocketProvider,
        name: document,
        document: doc,
        onSynced: () => resolve({ doc, leave }),
      });
      provider.attach();
      return;
    }
    class SignedInWebSocket extends WebSocket {
      constructor(address: string, protocols?: string[]) {
        super(address, protocols ?? [], { headers: { cookie } });
      }
    }
    const provider = new WebsocketProvider(url, document, doc, {
      params: server === "wijkagenda" ? { schema: "1" } : {},
      disableBc: true,
      WebSocketPolyfill: SignedInWebSocket as never,
    });
    provider.once("sync", () => resolve({ doc, leave: () => provider.destroy() }));
  });
}
