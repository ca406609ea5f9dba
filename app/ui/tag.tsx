import type { ReactNode } from "react";

export type TagColour = "groen" | "amber" | "rood" | "blauw";

/** A word with a colour. The word says it all: colour never carries meaning alone. */
export function Tag({ colour, children }: { colour?: TagColour | undefined; children: ReactNode }) {
  return <span className={colour === undefined ? "tag" : `tag ${colour}`}>{children}</span>;
}
