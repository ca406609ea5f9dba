/** For each route an address that is there in the demo, and the stadsdeel it belongs to. */
import Sqlite from "better-sqlite3";
import type { Gebruiker, Rol } from "../../app/access/policy";
import type { Route } from "./routes";

export type RouteExample = { url: string; stadsdeel: string };

/** Who is asked for at each route; the teams are those of the example's own stadsdeel and of another. */
export const PERSONAS = ["uitgelogd", "bewoner", "eigen team", "ander team", "wethouder", "beheerder"] as const;
export type Persona = (typeof PERSONAS)[number];

export type Examples = {
  /** Throws when nothing in the demo is an example of this route. */
  find: (path: string) => RouteExample;
  /** The demo person who plays this persona; null for nobody. */
  gebruiker: (persona: Persona, stadsdeel: string) => Gebruiker | null;
};

/** The rows the examples are made of: an agenda a demo team writes, with a version, a reactie and an actie. */
const CHAIN = `
  SELECT agenda.slug AS agenda, agenda.id AS agendaId, agenda.stadsdeel AS stadsdeel, versie.nummer AS nummer,
         reactie.id AS reactie, reactie.thema_id AS thema
  FROM agenda
  JOIN versie ON versie.agenda_id = agenda.id
  JOIN reactie ON reactie.agenda_id = agenda.id
  JOIN actie ON actie.agenda_id = agenda.id AND actie.thema_id = reactie.thema_id
  WHERE agenda.stadsdeel IN (SELECT stadsdeel FROM gebruiker WHERE rol = 'gebiedsteam' AND is_demo)
  ORDER BY agenda.id, versie.nummer, reactie.id LIMIT 1`;
const DRAFT = `
  SELECT slug AS agenda, stadsdeel, (SELECT min(id) FROM momentopname WHERE agenda_id = agenda.id) AS moment,
         (SELECT min(id) FROM tekstvoorstel WHERE agenda_id = agenda.id) AS tekstvoorstel
  FROM agenda WHERE slug = 'moerwijk'`;
/** In the last year of its term, in the stadsdeel of a demo team. */
const ENDING = "SELECT slug AS agenda, stadsdeel FROM agenda WHERE slug = 'belgisch-park'";
const AREA = `
  SELECT wijk.slug AS wijk, wijk.code AS code, wijk.stadsdeel AS stadsdeel, aandachtsgebied.slug AS gebied
  FROM aandachtsgebied
  JOIN aandachtsgebied_dekking ON gebied_id = aandachtsgebied.id
  JOIN wijk ON wijk.code = wijk_code
  ORDER BY wijk.code LIMIT 1`;

/** Which of them tells the parameters of a route; every other route has none. */
const SOURCE: Readonly<Record<string, "chain" | "draft" | "ending" | "area">> = {
  "/wijken/:wijk": "area",
  "/wijken/:wijk/profiel": "area",
  "/agendas/:agenda": "chain",
  "/agendas/:agenda/versies": "chain",
  "/agendas/:agenda/versies/:n": "chain",
  "/agendas/:agenda/bewerken": "draft",
  "/agendas/:agenda/bewerken/geschiedenis": "draft",
  "/agendas/:agenda/bewerken/geschiedenis/:moment": "draft",
  "/agendas/:agenda/bewerken/meekijken": "draft",
  "/agendas/:agenda/bewerken/notities": "draft",
  "/agendas/:agenda/bewerken/voorstellen": "draft",
  "/agendas/:agenda/bewerken/voorstellen/nieuw": "draft",
  "/agendas/:agenda/bewerken/voorstellen/:id": "draft",
  "/agendas/:agenda/opvolger": "ending",
  "/agendas/:agenda/uitvoeringsplan": "chain",
  "/agendas/:agenda/themas/:thema": "chain",
  "/reacties/:id": "chain",
  "/aandachtsgebieden/:gebied": "area",
  "/api/v1/wijken/:code": "area",
  "/api/v1/wijken/:code/waarnemingen": "area",
  "/api/v1/agendas/:id": "chain",
  "/api/v1/agendas/:id/versies/:n": "chain",
  "/api/v1/themas/:id": "chain",
  "/api/v1/themas/:id/reacties": "chain",
};

/** Reads the demo of this file once. */
export function readExamples(databasePath: string): Examples {
  const connection = new Sqlite(databasePath, { readonly: true });
  const read = (query: string) => connection.prepare(query).get() as Record<string, string | number> | undefined;
  const rows = { chain: read(CHAIN), draft: read(DRAFT), ending: read(ENDING), area: read(AREA) };
  const people = connection
    .prepare("SELECT id, naam, rol, stadsdeel FROM gebruiker WHERE is_demo ORDER BY volgorde")
    .all() as Gebruiker[];
  connection.close();

  return {
    find(path) {
      if (path === "/*") return { url: "/er-is-hier-niets", stadsdeel: "Escamp" };
      if (path === "/api/v1/*") return { url: "/api/v1/er-is-hier-niets", stadsdeel: "Escamp" };
      if (!path.includes(":")) return { url: path, stadsdeel: "Escamp" };
      const source = SOURCE[path];
      const row = source && rows[source];
      if (row === undefined) throw new Error(`${path} has no example: add one to tests/support/route-examples.ts`);
      const url = path.replace(/:(\w+)/g, (_match, name: string) => String(parameterOf(name, path, row)));
      return { url, stadsdeel: String(row["stadsdeel"]) };
    },
    gebruiker(persona, stadsdeel) {
      if (persona === "uitgelogd") return null;
      const found = people.find((person) => isPersona(person, persona, stadsdeel));
      if (found === undefined) throw new Error(`The demo has nobody who is ${persona} of ${stadsdeel}`);
      return found;
    },
  };
}

function parameterOf(name: string, path: string, row: Record<string, string | number>): string | number {
  const key = name === "n" ? "nummer" : name === "id" ? idOf(path) : name;
  const value = row[key];
  if (value === undefined) throw new Error(`${path}: nothing is known about :${name}`);
  return value;
}

function idOf(path: string): string {
  if (path.startsWith("/reacties/")) return "reactie";
  if (path.includes("/voorstellen/")) return "tekstvoorstel";
  return path.startsWith("/api/v1/themas/") ? "thema" : "agendaId";
}

function isPersona(person: Gebruiker, persona: Exclude<Persona, "uitgelogd">, stadsdeel: string): boolean {
  if (persona === "eigen team") return person.rol === "gebiedsteam" && person.stadsdeel === stadsdeel;
  if (persona === "ander team") return person.rol === "gebiedsteam" && person.stadsdeel !== stadsdeel;
  return person.rol === (persona satisfies Rol);
}

/** Addresses that answer something else than a page by design. */
export const ANSWERS: Readonly<Record<Route["path"], number>> = {
  // Only a form signs in; the addresses below it do not exist for a reader.
  "/inloggen/demo": 404,
  "/uitloggen": 303,
  "/*": 404,
  "/api/v1/*": 404,
};
