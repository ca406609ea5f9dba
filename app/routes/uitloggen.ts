import type { ActionFunctionArgs } from "@remix-run/node";
import { seeOther } from "../http/responses.server";

export const handle = { access: "openbaar" };

/** An old link or a typed address: nothing is changed by reading. */
export function loader() {
  return seeOther("/");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const forget = await context.sessions.end(request.headers.get("Cookie"));
  if (context.sessieIdHash !== null) context.rooms.closeSession(context.sessieIdHash);
  return seeOther("/", { headers: { "Set-Cookie": forget } });
}
