import type { LoaderFunctionArgs } from "@remix-run/node";
import { findAgenda } from "../../db/queries/agenda";
import { findVersie } from "../../db/queries/versie";
import { readVersieNummer } from "../agenda/vergelijken/versie-nummer";
import { json, parseQuery, unknownResource } from "../api/api.server";
import { versieResource } from "../api/representations";

export const handle = { access: "openbaar" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  parseQuery(request, {});
  const { id = "", n = "" } = params;
  const nummer = readVersieNummer(n) ?? unknownResource("Deze versie");
  const agenda = (await findAgenda(context.db, id)) ?? unknownResource("Deze versie");
  const versie = (await findVersie(context.db, id, nummer)) ?? unknownResource("Deze versie");
  return json(versieResource(versie, agenda));
}
