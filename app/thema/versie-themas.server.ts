/** The themas of a version, or of a draft, as pages show them: each with its place, its texts and its evidence. */
import type { Db } from "../../db/client";
import { listGeciteerdeReacties, type Versie } from "../../db/queries/versie";
import { markNieuwere } from "../wijkprofiel/wijkprofiel.server";

/** Most important first. */
export async function listVersieThemas(
  db: Db,
  { agendaId, inhoud, html, cijfers }: Pick<Versie, "agendaId" | "inhoud" | "html" | "cijfers">,
) {
  const metNieuwere = await markNieuwere(db, cijfers);
  const reactieIds = await listGeciteerdeReacties(db, agendaId, inhoud);
  return inhoud.themas.map(({ id, titel, domein, participatieniveau, onderbouwing }, index) => ({
    id,
    titel,
    domein,
    participatieniveau,
    rang: index + 1,
    aantal: inhoud.themas.length,
    html: html.themas[id] ?? { waarom: "", doel: "", aanpak: "" },
    cijfers: metNieuwere.filter(({ themaId }) => themaId === id),
    aangehaald: onderbouwing.filter((bewijs) => bewijs.soort === "reactie" && reactieIds.has(bewijs.reactie)).length,
  }));
}
