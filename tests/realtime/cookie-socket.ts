/** The socket of a client that shows a cookie, which only a browser does by itself. */
import { WebSocket } from "ws";

/** `readCookie` is asked at each connection; `follow` gets each socket as it begins. */
export function socketWithCookie(
  readCookie: () => string | null,
  follow: (socket: WebSocket) => void = () => undefined,
): typeof globalThis.WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL) {
      const cookie = readCookie();
      super(url, { headers: cookie === null ? {} : { Cookie: cookie } });
      follow(this);
    }
  } as unknown as typeof globalThis.WebSocket;
}
