/** Standing behind what another said, or no longer: counted, and only while people can react. */
import { findReactie, saveSteun } from "../../db/queries/reactie";
import { findPubliekThema } from "../../db/queries/versie";
import type { Gebruiker } from "../access/policy";
import { isoDate } from "../format/format";
import type { RequestContext } from "../http/services.server";
import { canSupport, checkReactie } from "./check-reactie";
import { countSteun, type LimietCheck } from "./reactie-limiet.server";

export type SteunResultaat = { ok: true } | { ok: false; reason: "kan-niet" } | Extract<LimietCheck, { ok: false }>;

/** `isSteun`: false takes it back. Ask `reactie:support` first. */
export async function supportReactie(
  { clock, inTransaction }: Pick<RequestContext, "clock" | "inTransaction">,
  gebruiker: Gebruiker,
  reactieId: string,
  isSteun: boolean,
): Promise<SteunResultaat> {
  const limiet = await countSteun(gebruiker.id);
  if (!limiet.ok) return limiet;
  const today = isoDate(clock());
  return await inTransaction(async (tx): Promise<SteunResultaat> => {
    const reactie = await findReactie(tx, reactieId);
    const thema = reactie && (await findPubliekThema(tx, reactie.themaId));
    if (reactie === undefined || thema === undefined) return { ok: false, reason: "kan-niet" };
    if (!canSupport(gebruiker, checkReactie(thema, today), reactie)) return { ok: false, reason: "kan-niet" };
    await saveSteun(tx, reactie.id, gebruiker.id, isSteun);
    return { ok: true };
  });
}
