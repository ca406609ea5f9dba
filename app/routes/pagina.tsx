import { Outlet } from "@remix-run/react";
import { ErrorMessage, errorMeta } from "../ui/error-page";

export const handle = { access: "openbaar" };

export const meta = errorMeta;

/** Around every page, so that an error in it leaves the bar, the language and the menu as they are. */
export default function Pagina() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorMessage />;
}
