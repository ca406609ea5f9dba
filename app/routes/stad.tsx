import type { MetaFunction } from "@remix-run/node";
import { pageTitle } from "../http/page-title";
import { useTeksten } from "../taal/use-taal";
import { siteTeksten } from "../ui/site-teksten";

export const handle = { access: "openbaar" };

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (taal) => siteTeksten[taal].zoekWijk);

export default function Stad() {
  return <h1>{useTeksten(siteTeksten).naam}</h1>;
}
