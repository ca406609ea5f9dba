import { useTeksten } from "../taal/use-taal";
import { siteTeksten } from "./site-teksten";

type CrumbsProps = {
  /** `isDutch`: a title or name in Dutch, on a page in any language. */
  above: readonly { href: string; label: string; isDutch?: boolean }[];
  current: string;
  isCurrentDutch?: boolean;
};

/** Where this page lies: the pages above it, then its own name. */
export function Crumbs({ above, current, isCurrentDutch = false }: CrumbsProps) {
  const teksten = useTeksten(siteTeksten);
  return (
    <nav className="crumbs" aria-label={teksten.kruimelpad}>
      {above.map(({ href, label, isDutch = false }) => (
        <span key={href}>
          <a href={href} lang={isDutch ? "nl" : undefined}>
            {label}
          </a>{" "}
          ›{" "}
        </span>
      ))}
      <span aria-current="page" lang={isCurrentDutch ? "nl" : undefined}>
        {current}
      </span>
    </nav>
  );
}
