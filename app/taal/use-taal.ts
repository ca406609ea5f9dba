import { createContext, useContext } from "react";
import type { Taal, Teksten } from "./taal";

/** The language of the page, given at its root: by the server, or by a script that draws a part of it. */
export const TaalContext = createContext<Taal>("nl");

/** The language of this page. Dutch when even the root loader failed. */
export function useTaal(): Taal {
  return useContext(TaalContext);
}

/** The texts of one concept in the language of this page. */
export function useTeksten<T>(teksten: Teksten<T>): T {
  return teksten[useTaal()];
}
