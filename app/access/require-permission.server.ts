/** The door of every loader and action that is not open to everyone. */
import { redirect } from "@remix-run/node";
import { forbidden } from "../http/responses.server";
import type { RequestContext } from "../http/services.server";
import { can, type Gebruiker, type Permission } from "./policy";

/**
 * The person asking, when they may. Who is not signed in goes to /inloggen and comes back; who may not gets the 403 page.
 * `stadsdeel` as in `can`.
 */
export async function requirePermission(
  { context, request }: { context: RequestContext; request: Request },
  permission: Permission,
  stadsdeel?: string,
): Promise<Gebruiker> {
  const { gebruiker } = context;
  if (gebruiker === null) {
    const url = new URL(request.url);
    const back = request.method === "GET" ? `${url.pathname}${url.search}` : url.pathname;
    throw redirect(`/inloggen?terug=${encodeURIComponent(back)}`);
  }
  if (!can(gebruiker, permission, stadsdeel)) forbidden();
  return gebruiker;
}
