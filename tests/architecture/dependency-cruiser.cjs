// Who may import whom. Each rule says in its comment why it is there; import-rules.test.ts shows each one failing.

/** From the ground up: what stands in a later row may import what stands in an earlier one, never the other way. */
const CONCEPTS = [
  ["wijk"],
  [
    "wijkprofiel",
    "aandachtsgebied",
    "besluit",
    "agenda(?!/bewerken|/vergelijken|/geschiedenis|/meekijken|/notitie|/tekstvoorstel)",
  ],
  ["thema"],
  ["uitvoeringsplan", "reactie"],
  // The pages on which all of these come together.
  [
    "agenda/bewerken",
    "agenda/vergelijken",
    "agenda/geschiedenis",
    "agenda/meekijken",
    "agenda/notitie",
    "agenda/tekstvoorstel",
  ],
  ["kaart", "api", "taken"],
];
/** Knows no concept: languages, formats, answers, buttons, rights. */
const FOUNDATION = "^app/(taal|format|http|ui|access|styles)/";
const CONCEPT = `^app/(${CONCEPTS.flat().join("|")})/`;
/** Needs the request, the server or the database. */
const SERVER_ONLY = "^db/|\\.server\\.tsx?$";
/** React components that are not the page of a URL. */
const SCREENS = "^app/(?!routes/|root\\.tsx|entry\\.).*\\.tsx$";
/** Only needed to build, seed at build time, test or develop. */
const TOOLING = [
  "^realtime/server/build\\.ts$",
  "^app/routes\\.ts$",
  "^db/drizzle\\.config\\.ts$",
  "^db/seed/trace-grenzen\\.ts$",
];

/** @param {string[]} names */
const npm = (...names) => `(^|/)node_modules/(${names.join("|")})(/|$)`;

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      "no-cycle",
      "Two modules that need each other are one, or a third is missing. Types alone may go round: they leave nothing at run time.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    forbid("resolvable", "Every import leads somewhere.", {}, { couldNotResolve: true }),

    ...CONCEPTS.slice(0, -1).map((row, index) =>
      forbid(
        `concepts-in-order-${row.join("-").replace(/\(.*?\)/g, "")}`,
        "A later concept builds on an earlier one, not the other way.",
        { path: `^app/(${row.join("|")})/` },
        {
          path: `^app/(${CONCEPTS.slice(index + 1)
            .flat()
            .join("|")})/`,
        },
      ),
    ),
    forbid(
      "foundation-knows-no-concept",
      "What every page uses holds no word of one concept.",
      { path: FOUNDATION },
      { path: `${CONCEPT}|^app/routes/` },
    ),
    forbid(
      "screens-stay-out-of-the-server",
      "A screen is given what it shows.",
      { path: SCREENS },
      { path: SERVER_ONLY },
    ),
    forbid(
      "rules-run-anywhere",
      "A rule runs without request, database, server, browser or React.",
      { path: `${CONCEPT}.*\\.ts$|^app/format/`, pathNot: ["\\.(server|client)\\.ts$", "/use-[^/]*\\.ts$"] },
      {
        path: [
          SERVER_ONLY,
          "\\.client\\.tsx?$",
          "\\.tsx$",
          npm("react", "react-dom", "@remix-run/.*", "express", "leaflet"),
        ],
      },
    ),
    forbid(
      "rules-import-no-node",
      "A rule runs in the browser too.",
      { path: `${CONCEPT}.*\\.tsx?$|^app/(format|ui|taal)/`, pathNot: "\\.server\\.tsx?$" },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "pages-reach-data-through-queries",
      "A page uses the functions of db/queries; tables, seed and imports stay inside db/.",
      { path: "^app/" },
      { path: "^db/", pathNot: ["^db/queries/", "^db/client\\.ts$"] },
    ),
    forbid(
      "routes-stand-alone",
      "A page does not import another page.",
      { path: "^(app|db|realtime)/", pathNot: "^app/routes\\.ts$" },
      { path: "^app/routes/" },
    ),
    forbid(
      "sql-only-in-db",
      "No driver and no query builder outside db/.",
      { pathNot: ["^db/", "^tests/"] },
      { path: npm("drizzle-orm", "better-sqlite3", "drizzle-kit") },
    ),
    forbid(
      "db-imports-only-rules-of-app",
      "The database knows no page, screen, request or session.",
      { path: "^db/" },
      { path: "^app/(routes/|.*\\.(server|client)\\.tsx?$|.*\\.tsx$)" },
    ),
    forbid(
      "document-is-shared",
      "The shape of the shared document is used by browser, server and database, so it needs none of them.",
      { path: "^realtime/document/" },
      {
        path: [
          "^realtime/(server|client)/",
          SERVER_ONLY,
          "\\.client\\.tsx?$",
          "\\.tsx$",
          npm("react", "react-dom", "@remix-run/.*", "express", "ws", "y-websocket", "leaflet"),
        ],
      },
    ),
    forbid(
      "document-needs-no-node",
      "The shape of the shared document runs in the browser too.",
      { path: "^realtime/document/" },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "server-builds-no-editor-node",
      "Building a ProseMirror node from a live document deletes from it what the schema does not know.",
      { path: "^(db|realtime/(server|document))/" },
      { path: npm("prosemirror-[^/]+", "@tiptap/[^/]+", "y-prosemirror", "@tiptap/y-tiptap") },
    ),
    forbid(
      "nobody-imports-the-server",
      "app/ and db/ are handed what they need; the server starts them.",
      { path: "^(app|db|realtime/client|realtime/document)/" },
      { path: "^realtime/server/" },
    ),
    forbid(
      "browser-code-stays-in-the-browser",
      "What runs in the browser imports nothing of the server.",
      { path: "\\.client\\.tsx?$|^realtime/client/" },
      { path: [SERVER_ONLY, "^realtime/server/"] },
    ),
    forbid(
      "leaflet-only-on-the-map",
      "Leaflet touches window when it is imported.",
      { path: "^(app|db|realtime)/", pathNot: "^app/kaart/[^/]*\\.client\\.ts$" },
      { path: npm("leaflet") },
    ),
    forbid(
      "product-needs-no-tooling",
      "What runs in production is in dependencies, not in devDependencies.",
      { path: "^(app|db|realtime)/", pathNot: TOOLING },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: npm("@types/.*", "vite") },
    ),
    forbid(
      "product-knows-no-test",
      "Tests use the product, never the other way.",
      { path: "^(app|db|realtime)/" },
      { path: "^tests/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|data|tests/bench)/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".css"],
      mainFields: ["module", "main", "types", "typings"],
    },
  },
};
