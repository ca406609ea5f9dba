import type { ActionFunctionArgs } from "@remix-run/node";
import { findDemoGebruiker } from "../../db/queries/gebruiker";
import { readForm } from "../http/read-form.server";
import { localPath, notFound, seeOther } from "../http/responses.server";

export const handle = { access: "openbaar" };

export function loader() {
  notFound();
}

/** Signs in as a demo person. In production this address does not exist. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (!context.env.isDemo) notFound();
  const form = await readForm(request);
  const gebruiker = (await findDemoGebruiker(context.db, String(form.get("persoon")))) ?? notFound();

  const cookie = await context.sessions.start(gebruiker, request.headers.get("Cookie"));
  if (context.sessieIdHash !== null) context.rooms.closeSession(context.sessieIdHash);
  return seeOther(localPath(form.get("terug")), { headers: { "Set-Cookie": cookie } });
}
