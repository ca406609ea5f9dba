/** What the page of one reactie shows: its whole chain, and for the team the form to answer it. */
import { listActies } from "../../db/queries/actie";
import { listGesteund, type Reactie } from "../../db/queries/reactie";
import { listRondesPerAgenda } from "../../db/queries/taken";
import { can } from "../access/policy";
import { isoDate } from "../format/format";
import type { RequestContext } from "../http/services.server";
import { basisOf } from "./answer-reactie.server";
import { canSupport, checkReactie } from "./check-reactie";
import { buildReactieKeten } from "./keten-stappen";
import { toPubliek } from "./reactie";
import { answerTerm } from "./termijn";
import { type FoundThema, readVerloop, readWijkenEnGebieden, toKetenThema } from "./thema-pagina.server";

export async function getReactiePagina(context: RequestContext, reactie: Reactie, found: FoundThema) {
  const { db, gebruiker } = context;
  const { agenda, thema } = found;
  const today = isoDate(context.clock());
  const { wijken, gebieden } = await readWijkenEnGebieden(db, agenda.id, today);
  const rondes = await listRondesPerAgenda(db, [agenda.id]);
  const isEigen = gebruiker !== null && reactie.gebruikerId === gebruiker.id;
  const isSupporter = canSupport(gebruiker, checkReactie(found, today), reactie);
  const ketenThema = toKetenThema(found);
  return {
    agenda: { slug: agenda.slug, titel: agenda.titel },
    wijken,
    thema: { href: ketenThema.href, titel: thema.titel },
    reactie: {
      id: reactie.id,
      naam: reactie.naam,
      steun: reactie.steun,
      gesteund: isSupporter ? (await listGesteund(db, gebruiker.id, [reactie.id])).has(reactie.id) : null,
    },
    isEigen,
    keten: buildReactieKeten({
      reactie: toPubliek(reactie),
      isEigen,
      thema: ketenThema,
      isOnderbouwing: thema.onderbouwing.some((bewijs) => bewijs.soort === "reactie" && bewijs.reactie === reactie.id),
      termijn: answerTerm(isoDate(reactie.geplaatstOp), rondes.get(agenda.id) ?? [], today),
      gebieden,
      ...(await readVerloop(db, found)),
    }),
    antwoord: can(gebruiker, "reactie:answer", agenda.stadsdeel) ? await antwoordFormulier(context, reactie) : null,
  };
}

/** What the team needs to answer: the answer as it is, and the acties of the agenda, those of the thema first. */
async function antwoordFormulier({ db }: RequestContext, reactie: Reactie) {
  const acties = await listActies(db, { agendaId: reactie.agendaId });
  const isOwnThema = (actie: { themaId: string }) => actie.themaId === reactie.themaId;
  return {
    afhandeling: reactie.afhandeling,
    gebaseerdOp: basisOf(reactie.afhandeling),
    acties: [...acties.filter(isOwnThema), ...acties.filter((actie) => !isOwnThema(actie))].map(
      ({ id, titel, jaarVan, jaarTot, isVoorbeeld }) => ({ id, titel, jaarVan, jaarTot, isVoorbeeld }),
    ),
    linked: reactie.acties.map(({ id }) => id),
  };
}
