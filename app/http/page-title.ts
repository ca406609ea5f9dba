import type { MetaDescriptor } from "@remix-run/node";
import { isTaal, type Taal } from "../taal/taal";
import { siteTeksten } from "../ui/site-teksten";

type Match = { id: string; data: unknown } | undefined;

/**
 * The title of a page, followed by the name of the site, in the language of the page. After a refused form the number
 * of errors comes first: "(2 invoerfouten) Reageren".
 */
export function pageTitle(matches: readonly Match[], title: (taal: Taal) => string): MetaDescriptor[] {
  const root = matches.find((match) => match?.id === "root")?.data;
  const site = typeof root === "object" && root !== null ? root : {};
  const taal = "taal" in site && isTaal(site.taal) ? site.taal : "nl";
  const errorCount = "formErrorCount" in site && typeof site.formErrorCount === "number" ? site.formErrorCount : 0;
  const { naam, metFouten } = siteTeksten[taal];
  return [{ title: `${errorCount === 0 ? title(taal) : metFouten(errorCount, title(taal))} · ${naam}` }];
}
