import { createContext, useContext } from "react";

/** The CSP nonce of this response. Empty in the browser, where nothing inline is written any more. */
export const NonceContext = createContext("");

export function useNonce(): string {
  return useContext(NonceContext);
}
