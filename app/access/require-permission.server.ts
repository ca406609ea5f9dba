/** The door of every loader and action that is not open to everyone. */
import { redirect } from "@remix-run/node";
import { forbidden } from "../http/responses.server";
import type { RequestContext } from "../http/services.server";
import { can, type Gebruiker, type Meelezen, type Permission } from "./policy";

type Args = { context: RequestContext; request: Request };

/**
 * The person asking, when they may. Who is not signed in goes to /inloggen and comes back; who may not gets the 403 page.
 * `stadsdeel` and `meelezen` as in `can`. Null: nobody is signed in, and the draft is open to everyone.
 */
export async function requirePermission(
  args: Args,
  permission: "concept:read",
  stadsdeel: string,
  meelezen: Meelezen,
): Promise<Gebruiker | null>;
export async function requirePermission(args: Args, permission: Permission, stadsdeel?: string): Promise<Gebruiker>;
export async function requirePermission(
  args: Args,
  permission: Exclude<Permission, "concept:read">,
  stadsdeel: string,
  meelezen: Meelezen,
): Promise<Gebruiker>;
export async function requirePermission(
  { context, request }: Args,
  permission: Permission,
  stadsdeel?: string,
  meelezen?: Meelezen,
): Promise<Gebruiker | null> {
  const { gebruiker } = context;
  if (can(gebruiker, permission, stadsdeel, meelezen)) return gebruiker;
  if (gebruiker !== null) forbidden();
  return toSignIn(request);
}

/**
 * The person asking, whatever they may: before a form is read whose `intent` decides which permission is asked. Who is
 * not signed in goes to /inloggen and comes back.
 */
export function requireSignedIn({ context, request }: Args): Gebruiker {
  return context.gebruiker ?? toSignIn(request);
}

function toSignIn(request: Request): never {
  const url = new URL(request.url);
  const back = request.method === "GET" ? `${url.pathname}${url.search}` : url.pathname;
  throw redirect(`/inloggen?terug=${encodeURIComponent(back)}`);
}
