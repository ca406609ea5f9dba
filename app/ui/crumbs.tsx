import { useTeksten } from "../taal/use-taal";
import { siteTeksten } from "./site-teksten";

/** Where this page lies: the pages above it, then its own name. */
export function Crumbs({ above, current }: { above: readonly { href: string; label: string }[]; current: string }) {
  const t = useTeksten(siteTeksten);
  return (
    <nav className="crumbs" aria-label={t.kruimelpad}>
      {above.map(({ href, label }) => (
        <span key={href}>
          <a href={href}>{label}</a> ›{" "}
        </span>
      ))}
      <span aria-current="page">{current}</span>
    </nav>
  );
}
