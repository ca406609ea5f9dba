// What is known of one wijk besides its agendas: every aanwijzing it ever had, the themas, and what runs now.
import type { Aandachtsgebied, AanwijzingMetBesluit } from "../aandachtsgebied/aandachtsgebied";
import type { Actie } from "../uitvoeringsplan/actie";
import type { Dekking } from "../wijk/dekking";

/** `href` is null for a thema whose text is not held here. */
export type ThemaVerwijzing = { titel: string; href: string | null };

export type AanwijzingInWijk = Pick<AanwijzingMetBesluit, "id" | "soort" | "vanaf" | "precisie" | "plan"> & {
  gebied: Pick<Aandachtsgebied, "slug" | "naam">;
  /** gedeeltelijk: some streets of this wijk. */
  dekking: Dekking;
  risNummer: string | null;
};

export type LopendeActie = Pick<Actie, "id" | "titel" | "jaarVan" | "status" | "trekker" | "isVoorbeeld"> & {
  agenda: { slug: string };
};

export type WijkDossier = {
  /** Per id of the agenda, most important first; an agenda without known themas is not in it. */
  themas: Record<string, ThemaVerwijzing[]>;
  /** Ids of the agendas whose draft is open to everyone. */
  opengesteld: string[];
  /** Oldest first. */
  aanwijzingen: AanwijzingInWijk[];
  /** Under way, on time or not: by agenda, first year, title. */
  acties: LopendeActie[];
};

/** Every aanwijzing that touched a wijk, oldest first. */
export function listAanwijzingenVanWijk(gebieden: readonly Aandachtsgebied[], wijkCode: string): AanwijzingInWijk[] {
  return gebieden
    .flatMap(({ slug, naam, dekking, aanwijzingen }) => {
      const deel = dekking.find((stuk) => stuk.wijkCode === wijkCode);
      if (deel === undefined) return [];
      return aanwijzingen.map(({ id, soort, vanaf, precisie, plan, besluit }) => ({
        ...{ id, soort, vanaf, precisie, plan },
        gebied: { slug, naam },
        dekking: deel.dekking,
        risNummer: besluit?.risNummer ?? null,
      }));
    })
    .sort((a, b) => (a.vanaf === b.vanaf ? 0 : a.vanaf < b.vanaf ? -1 : 1));
}
