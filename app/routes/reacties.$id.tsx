import { notFound } from "../http/responses.server";

export const handle = { access: "openbaar" };

export function loader() {
  notFound();
}

export default function Page() {
  return null;
}
