/** The notes of a draft, for the page on which its team writes. No page of their own. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { findAgendaBySlug } from "../../db/queries/agenda";
import { requirePermission } from "../access/require-permission.server";
import { parseNotitie } from "../agenda/notitie/notitie-schema";
import { answerNotities, refuseNotitie, saveNotitie } from "../agenda/notitie/notities.server";
import { unknownResource } from "../api/api.server";
import { readForm, readSleutel } from "../http/read-form.server";

export const handle = { access: "notitie:read" };

export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const agenda = (await findAgendaBySlug(context.db, params["agenda"] ?? "")) ?? unknownResource("Deze agenda");
  await requirePermission(args, "notitie:read", agenda.stadsdeel);
  return await answerNotities(context, agenda.id, request);
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const agenda = (await findAgendaBySlug(context.db, params["agenda"] ?? "")) ?? unknownResource("Deze agenda");
  const gebruiker = await requirePermission(args, "notitie:post", agenda.stadsdeel);
  const form = await readForm(request);
  const parsed = parseNotitie(form);
  if (!parsed.ok) return refuseNotitie(parsed.reason);
  const saved = await saveNotitie(context, agenda.id, gebruiker, parsed.verzoek, readSleutel(form));
  if (!saved.ok) return refuseNotitie(saved.reason);
  return await answerNotities(context, agenda.id);
}
