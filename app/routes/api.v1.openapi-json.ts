import type { LoaderFunctionArgs } from "@remix-run/node";
import { API_VERSION, json } from "../api/api.server";
import { buildOpenApi } from "../api/openapi";

export const handle = { access: "openbaar" };

export function loader({ request, context }: LoaderFunctionArgs) {
  const origin = context.env.baseUrl?.origin ?? new URL(request.url).origin;
  return json(buildOpenApi(`${origin}/api/v1`, API_VERSION));
}
