/** Chooses the language of a request: `?taal=en`, else what was chosen before, else Dutch. */
import { createCookie } from "@remix-run/node";
import { isTaal, type Taal } from "./taal";

const ONE_YEAR_S = 365 * 24 * 60 * 60;

const taalCookie = createCookie("taal", { path: "/", sameSite: "lax", httpOnly: true, maxAge: ONE_YEAR_S });

export async function findTaal(request: Request): Promise<Taal> {
  const asked = new URL(request.url).searchParams.get("taal");
  return isTaal(asked) ? asked : await findRememberedTaal(request.headers.get("Cookie"));
}

/** The language where the address does not choose one, by the Cookie header. */
export async function findRememberedTaal(cookieHeader: string | null): Promise<Taal> {
  const remembered: unknown = await taalCookie.parse(cookieHeader);
  return isTaal(remembered) ? remembered : "nl";
}

/**
 * The header that remembers what an address asks as `taal`; null when that is no language. The server sets it on every
 * answer: a redirect would carry no header of the page it stands in for. `isSecure`: over https only.
 */
export async function rememberTaal(asked: unknown, isSecure: boolean): Promise<string | null> {
  return isTaal(asked) ? await taalCookie.serialize(asked, { secure: isSecure }) : null;
}
