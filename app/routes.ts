// Every URL of the site. Contract with bookmarks and other systems: a removed line needs a redirect.
import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
  index("routes/stad.tsx"),
  route("inloggen", "routes/inloggen.tsx"),
  route("inloggen/demo", "routes/inloggen.demo.ts"),
  route("uitloggen", "routes/uitloggen.ts"),
  route("*", "routes/niet-gevonden.tsx"),
] satisfies RouteConfig;
