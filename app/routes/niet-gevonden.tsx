import { notFound } from "../http/responses.server";

export const handle = { access: "openbaar" };

export function loader() {
  notFound();
}

/** Never shown: the loader ends in the 404 page. */
export default function NietGevonden() {
  return null;
}
