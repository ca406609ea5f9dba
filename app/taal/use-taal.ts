import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "../root";
import { isTaal, type Taal, type Teksten } from "./taal";

/** The language of this page. Dutch when even the root loader failed. */
export function useTaal(): Taal {
  const taal = useRouteLoaderData<typeof loader>("root")?.taal;
  return isTaal(taal) ? taal : "nl";
}

/** The texts of one concept in the language of this page. */
export function useTeksten<T>(teksten: Teksten<T>): T {
  return teksten[useTaal()];
}
