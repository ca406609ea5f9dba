import type { HeadersFunction } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { ErrorMessage, errorMeta } from "../ui/error-page";

export const handle = { access: "openbaar" };

export const meta = errorMeta;

/** What a refusal says of itself, such as when to try again, goes with its page. */
export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? new Headers();

/** Around every page, so that an error in it leaves the bar, the language and the menu as they are. */
export default function Pagina() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorMessage />;
}
