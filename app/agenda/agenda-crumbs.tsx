import { useTeksten } from "../taal/use-taal";
import { Crumbs } from "../ui/crumbs";
import { siteTeksten } from "../ui/site-teksten";

type AgendaCrumbsProps = {
  /** The wijken of the agenda, each once; one alone is named. */
  wijken: readonly { naam: string; slug: string }[];
  /** Left out on the page of the agenda itself. */
  agenda?: { slug: string; titel: string };
  /** The page of a thema, for what lies below it. */
  thema?: { href: string; titel: string };
  current: string;
};

/** Where a page of an agenda lies. */
export function AgendaCrumbs({ wijken, agenda, thema, current }: AgendaCrumbsProps) {
  const teksten = useTeksten(siteTeksten);
  const [wijk, ...others] = wijken;
  const above: Parameters<typeof Crumbs>[0]["above"][number][] = [{ href: "/wijken", label: teksten.wijken }];
  if (wijk !== undefined && others.length === 0) above.push({ href: `/wijken/${wijk.slug}`, label: wijk.naam });
  if (agenda !== undefined) above.push({ href: `/agendas/${agenda.slug}`, label: agenda.titel, isDutch: true });
  if (thema !== undefined) above.push({ href: thema.href, label: thema.titel, isDutch: true });
  // On its own page, its title is where the visitor is.
  return <Crumbs above={above} current={current} isCurrentDutch={agenda === undefined} />;
}
