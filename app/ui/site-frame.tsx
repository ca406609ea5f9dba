// The bar above and below every page.
import { useTaal, useTeksten } from "../taal/use-taal";
import { siteTeksten } from "./site-teksten";

type SiteHeaderProps = {
  path: string;
  search: string;
  gebruiker: { naam: string } | null;
  canReadTaken: boolean;
  canReadMijn: boolean;
  isDemo: boolean;
  canSignIn: boolean;
};

export function SiteHeader(props: SiteHeaderProps) {
  const { path, search, gebruiker, canReadTaken, canReadMijn, isDemo, canSignIn } = props;
  const teksten = useTeksten(siteTeksten);
  return (
    <>
      <a className="skip" href="#inhoud">
        {teksten.naarInhoud}
      </a>
      <header className="bar">
        <div>
          <a className="brand" href="/">
            {teksten.naam}
          </a>
          <nav aria-label={teksten.hoofdmenu}>
            {canReadTaken && <MenuLink href="/taken" label={teksten.taken} path={path} />}
            {canReadMijn && <MenuLink href="/mijn" label={teksten.mijn} path={path} />}
            <MenuLink href="/wijken" label={teksten.wijken} path={path} />
            <MenuLink href="/kaart" label={teksten.kaart} path={path} />
            <MenuLink href="/aandachtsgebieden" label={teksten.aandachtsgebieden} path={path} />
          </nav>
          <div className="end">
            <LanguageLink search={search} label={teksten.andereTaal} />
            {gebruiker === null && canSignIn && <a href={signInHref(path, search)}>{teksten.signIn}</a>}
            {gebruiker === null && !canSignIn && <span>{teksten.cannotSignIn}</span>}
            {gebruiker !== null && (
              <>
                <span>{gebruiker.naam}</span>
                <form method="post" action="/uitloggen">
                  <button type="submit" className="link">
                    {teksten.signOut}
                  </button>
                </form>
              </>
            )}
          </div>
        </div>
        {isDemo && (
          <p className="demo">
            <span>{teksten.demo}</span>
          </p>
        )}
      </header>
    </>
  );
}

export function SiteFooter() {
  const teksten = useTeksten(siteTeksten);
  return (
    <footer>
      <div>
        <span>{teksten.organisatie}</span>
        <a href="/api">{teksten.openData}</a>
      </div>
    </footer>
  );
}

function MenuLink({ href, label, path }: { href: string; label: string; path: string }) {
  const isCurrent = path === href || path.startsWith(`${href}/`);
  return (
    <a href={href} aria-current={isCurrent ? "page" : undefined}>
      {label}
    </a>
  );
}

/** Who signs in comes back to the page they were on; from the sign-in page itself, to the one before it. */
function signInHref(path: string, search: string): string {
  const terug = path === "/inloggen" ? (new URLSearchParams(search).get("terug") ?? "/") : path + search;
  return `/inloggen?terug=${encodeURIComponent(terug)}`;
}

/** The same page in the other language, with the same choices in its address. */
function LanguageLink({ search, label }: { search: string; label: string }) {
  const other = useTaal() === "nl" ? "en" : "nl";
  const query = new URLSearchParams(search);
  query.set("taal", other);
  return (
    <a href={`?${query}`} lang={other} hrefLang={other}>
      {label}
    </a>
  );
}
