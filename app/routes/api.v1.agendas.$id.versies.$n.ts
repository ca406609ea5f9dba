import type { LoaderFunctionArgs } from "@remix-run/node";
import { findVersie } from "../../db/queries/versie";
import { json, parseQuery, unknownResource } from "../api/api.server";
import { versieResource } from "../api/representations";

export const handle = { access: "openbaar" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  parseQuery(request, {});
  const { id = "", n = "" } = params;
  const nummer = /^[1-9]\d{0,5}$/.test(n) ? Number(n) : unknownResource("Deze versie");
  return json(versieResource((await findVersie(context.db, id, nummer)) ?? unknownResource("Deze versie")));
}
