/**
 * The people of the demonstration. Names and ids of those who can sign in are public interface: scripts and bookmarks
 * rely on them. The others only stand behind what was written and answered in the demo content.
 */
import { notInArray } from "drizzle-orm";
import type { Db, Tx } from "../../client";
import { gebruiker } from "../../schema/gebruiker";

const DEMO_GEBRUIKERS = [
  { id: "bewoner", naam: "Demo Bewoner", rol: "bewoner", stadsdeel: null },
  { id: "bewoner2", naam: "Demo Buur", rol: "bewoner", stadsdeel: null },
  { id: "team-escamp", naam: "Demo Gebiedsteam Escamp", rol: "gebiedsteam", stadsdeel: "Escamp" },
  { id: "team-escamp-2", naam: "Demo Collega Escamp", rol: "gebiedsteam", stadsdeel: "Escamp" },
  { id: "team-scheveningen", naam: "Demo Gebiedsteam Scheveningen", rol: "gebiedsteam", stadsdeel: "Scheveningen" },
  { id: "team-laak", naam: "Demo Gebiedsteam Laak", rol: "gebiedsteam", stadsdeel: "Laak" },
  { id: "wethouder", naam: "Demo Wethouder", rol: "wethouder", stadsdeel: null },
  { id: "beheerder", naam: "Demo Beheerder", rol: "beheerder", stadsdeel: null },
] as const;

const VOORBEELD_GEBRUIKERS = [
  { id: "voorbeeld-team-centrum", naam: "Voorbeeld Gebiedsteam Centrum", rol: "gebiedsteam", stadsdeel: "Centrum" },
  {
    id: "voorbeeld-team-haagse-hout",
    naam: "Voorbeeld Gebiedsteam Haagse Hout",
    rol: "gebiedsteam",
    stadsdeel: "Haagse Hout",
  },
  {
    id: "voorbeeld-team-leidschenveen-ypenburg",
    naam: "Voorbeeld Gebiedsteam Leidschenveen-Ypenburg",
    rol: "gebiedsteam",
    stadsdeel: "Leidschenveen-Ypenburg",
  },
  {
    id: "voorbeeld-team-loosduinen",
    naam: "Voorbeeld Gebiedsteam Loosduinen",
    rol: "gebiedsteam",
    stadsdeel: "Loosduinen",
  },
  { id: "voorbeeld-team-segbroek", naam: "Voorbeeld Gebiedsteam Segbroek", rol: "gebiedsteam", stadsdeel: "Segbroek" },
  { id: "voorbeeld-bewoner-1", naam: "Voorbeeld Bewoner 1", rol: "bewoner", stadsdeel: null },
  { id: "voorbeeld-bewoner-2", naam: "Voorbeeld Bewoner 2", rol: "bewoner", stadsdeel: null },
  { id: "voorbeeld-bewoner-3", naam: "Voorbeeld Bewoner 3", rol: "bewoner", stadsdeel: null },
  { id: "voorbeeld-bewoner-4", naam: "Voorbeeld Bewoner 4", rol: "bewoner", stadsdeel: null },
  { id: "voorbeeld-bewoner-5", naam: "Voorbeeld Bewoner 5", rol: "bewoner", stadsdeel: null },
] as const;

export type GebruikerId = (typeof DEMO_GEBRUIKERS | typeof VOORBEELD_GEBRUIKERS)[number]["id"];

export async function seedDemoGebruikers(tx: Tx): Promise<void> {
  await tx
    .insert(gebruiker)
    .values([
      ...DEMO_GEBRUIKERS.map((persoon, volgorde) => ({
        ...persoon,
        email: demoEmail(persoon.id),
        volgorde,
        isDemo: true,
      })),
      ...VOORBEELD_GEBRUIKERS,
    ])
    .onConflictDoNothing();
}

/** How many people have an account that the demo did not give them. */
export async function countEchteGebruikers(db: Db): Promise<number> {
  const demoIds = [...DEMO_GEBRUIKERS, ...VOORBEELD_GEBRUIKERS].map(({ id }) => id);
  return await db.$count(gebruiker, notInArray(gebruiker.id, demoIds));
}

/** In a domain that no mail can reach: RFC 2606 keeps `.example` for what does not exist. */
export function demoEmail(id: GebruikerId): string {
  return `${id}@demo.example`;
}

/** Who writes the demo agendas of a stadsdeel. */
export function teamOf(stadsdeel: string): GebruikerId {
  const team = [...DEMO_GEBRUIKERS, ...VOORBEELD_GEBRUIKERS].find((persoon) => persoon.stadsdeel === stadsdeel);
  if (team === undefined) throw new Error(`No demo team in ${stadsdeel}`);
  return team.id;
}
