// The people of the demonstration. Names and ids are public interface: scripts and bookmarks rely on them.
import type { Tx } from "../../client";
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

export async function seedDemoGebruikers(tx: Tx): Promise<void> {
  await tx
    .insert(gebruiker)
    .values(DEMO_GEBRUIKERS.map((persoon, volgorde) => ({ ...persoon, volgorde, isDemo: true })))
    .onConflictDoNothing();
}
