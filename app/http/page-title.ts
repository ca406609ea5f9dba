import type { MetaDescriptor } from "@remix-run/node";
import { isTaal, type Taal } from "../taal/taal";
import { siteTeksten } from "../ui/site-teksten";

type Match = { id: string; data: unknown } | undefined;

/** The title of a page, followed by the name of the site, in the language of the page. */
export function pageTitle(matches: readonly Match[], title: (taal: Taal) => string): MetaDescriptor[] {
  const root = matches.find((match) => match?.id === "root")?.data;
  const chosen = typeof root === "object" && root !== null && "taal" in root ? root.taal : undefined;
  const taal = isTaal(chosen) ? chosen : "nl";
  return [{ title: `${title(taal)} · ${siteTeksten[taal].naam}` }];
}

/** "(2 invoerfouten) Reageren": the title of a page whose form was refused, so that it is heard first. */
export function withErrorCount(title: string, errorCount: number, taal: Taal): string {
  if (errorCount === 0) return title;
  const word =
    taal === "nl" ? (errorCount === 1 ? "invoerfout" : "invoerfouten") : errorCount === 1 ? "error" : "errors";
  return `(${errorCount} ${word}) ${title}`;
}
