/** What the page of a thema shows: its text and evidence, what is done, what people said, and the chain through all of it. */
import { nanoid } from "nanoid";
import type { Db } from "../../db/client";
import { listGebiedenVanWijken } from "../../db/queries/aandachtsgebied";
import { listActiesVanThema } from "../../db/queries/actie";
import { listWijkenVanAgenda } from "../../db/queries/agenda";
import { listThemaVervolgen } from "../../db/queries/opvolging";
import {
  countNieuwereReacties,
  countReactiesPerKanaal,
  countReactiesPerThema,
  findReactie,
  listGesteund,
  listReactiesById,
  listReactiesPerActie,
  listReactiesVanThema,
  type Reactie,
} from "../../db/queries/reactie";
import { findPubliekThema } from "../../db/queries/versie";
import { listAgendaEnVoorgangers } from "../../db/queries/voorganger";
import { groupGebieden } from "../aandachtsgebied/gebied-in-agenda";
import { can, type Gebruiker } from "../access/policy";
import { readHerkomsten } from "../agenda/opvolging/herkomst.server";
import { themaHref } from "../agenda/thema-href";
import { isoDate } from "../format/format";
import { PAGINAGROOTTE, readPagina } from "../http/paging";
import type { RequestContext } from "../http/services.server";
import { schaalKey } from "../wijkprofiel/cijfer";
import { listSchalen, markNieuwere } from "../wijkprofiel/wijkprofiel.server";
import { canSupport, checkReactie, type ReactieCheck } from "./check-reactie";
import { buildThemaKeten, type KetenThema } from "./keten-stappen";
import { toPubliek } from "./reactie";

export type FoundThema = NonNullable<Awaited<ReturnType<typeof findPubliekThema>>>;

/** A published thema of the agenda that the address names; undefined for one of another agenda. */
export async function findThemaInAgenda(db: Db, slug: string, themaId: string): Promise<FoundThema | undefined> {
  const found = await findPubliekThema(db, themaId);
  return found?.agenda.slug === slug ? found : undefined;
}

export async function getThemaPagina(context: RequestContext, found: FoundThema, search: URLSearchParams) {
  const { db, gebruiker } = context;
  const { agenda, thema, rang, aantal, html, isVervallen } = found;
  const today = isoDate(context.clock());
  const check = checkReactie(found, today);
  const { wijken, gebieden } = await readWijkenEnGebieden(db, agenda.id, today);
  const acties = await listActiesVanThema(db, thema.id);
  const herkomst = await listReactiesPerActie(
    db,
    acties.map(({ id }) => id),
  );
  const tellingen = await countReactiesPerThema(db, [thema.id]);
  const telling = tellingen.get(thema.id) ?? { aantal: 0, beantwoord: 0 };
  const geplaatst = await findInThema(db, search.get("geplaatst"), thema.id);
  const verloop = await readVerloop(db, found);
  return {
    agenda: { slug: agenda.slug, titel: agenda.titel, stadsdeel: agenda.stadsdeel },
    wijken,
    thema: {
      id: thema.id,
      titel: thema.titel,
      domein: thema.domein,
      participatieniveau: thema.participatieniveau,
      rang,
      aantal,
      isVervallen,
      isVoorbeeld: agenda.isVoorbeeld,
      html,
    },
    ...verloop,
    cijfers: await listCijfers(db, found),
    onderbouwing: await listOnderbouwing(db, found),
    acties: acties.map((actie) => ({ ...actie, reacties: herkomst.get(actie.id) ?? [] })),
    telling,
    ...(await listReactiePagina(db, { thema, gebruiker, check, search, aantal: telling.aantal })),
    /** What this reader just placed. */
    geplaatst: geplaatst !== undefined && isPlacedBy(geplaatst, gebruiker) ? geplaatst.id : null,
    check,
    canSignIn: context.env.canSignIn,
    formulier: reactieFormulier(context, agenda.stadsdeel),
    keten: buildThemaKeten({
      reacties: telling,
      perKanaal: await countReactiesPerKanaal(db, thema.id),
      thema: toKetenThema(found),
      acties,
      gebieden,
      ...verloop,
    }),
  };
}

/** What came before a thema, and what became of it when the next agenda was started; null for what is not there. */
export async function readVerloop(db: Db, { agenda, thema }: FoundThema) {
  return {
    herkomst: (await readHerkomsten(db, agenda.id)).get(thema.id) ?? null,
    vervolg: (await listThemaVervolgen(db, [thema.id])).get(thema.id) ?? null,
  };
}

/** The wijken an agenda touches, each once, and what is in force in them on ISO date `today`. */
export async function readWijkenEnGebieden(db: Db, agendaId: string, today: string) {
  const wijken = await listWijkenVanAgenda(db, agendaId);
  const codes = wijken.map(({ code }) => code);
  return { wijken, gebieden: groupGebieden(await listGebiedenVanWijken(db, codes, today), wijken) };
}

export function toKetenThema({ agenda, thema, rang, aantal, isVervallen }: FoundThema): KetenThema {
  const href = themaHref(agenda.slug, thema.id);
  return { href, titel: thema.titel, agendaSlug: agenda.slug, agendaTitel: agenda.titel, rang, aantal, isVervallen };
}

/** What a reader is offered to react with: a form, the way to sign in where there is one, or nothing for a role that does not react. */
function reactieFormulier({ gebruiker, env }: RequestContext, stadsdeel: string) {
  if (gebruiker === null) return { soort: env.canSignIn ? "inloggen" : "kan-niet" } as const;
  if (!can(gebruiker, "reactie:post", stadsdeel)) return { soort: "geen" } as const;
  const canNamens = can(gebruiker, "reactie:post-namens", stadsdeel);
  const naam = canNamens ? "" : gebruiker.naam;
  const canOfficialName = can(gebruiker, "reactie:official-name");
  return { soort: "formulier", canNamens, canOfficialName, naam, sleutel: nanoid() } as const;
}

async function listCijfers(db: Db, { cijfers }: FoundThema) {
  const schalen = await listSchalen(db, cijfers);
  return (await markNieuwere(db, cijfers)).map((cijfer) => ({ ...cijfer, schaal: schalen.get(schaalKey(cijfer)) }));
}

/** The reactions that are cited as evidence, as far as they were made to this agenda or to one before it. */
async function listOnderbouwing(db: Db, { agenda, thema }: FoundThema) {
  const ids = thema.onderbouwing.flatMap((bewijs) => (bewijs.soort === "reactie" ? [bewijs.reactie] : []));
  const agendaIds = await listAgendaEnVoorgangers(db, agenda.id);
  return (await listReactiesById(db, ids)).filter(({ agendaId }) => agendaIds.includes(agendaId)).map(toPubliek);
}

type PaginaVraag = {
  thema: { id: string };
  gebruiker: Gebruiker | null;
  check: ReactieCheck;
  search: URLSearchParams;
  aantal: number;
};

/** The page asked for by `?pagina=`, or the one that holds `?reactie=` or `?geplaatst=`, however many came after it. */
async function listReactiePagina(db: Db, { thema, gebruiker, check, search, aantal }: PaginaVraag) {
  const sought = await findInThema(db, search.get("reactie") ?? search.get("geplaatst"), thema.id);
  const paging = readPagina(search, aantal);
  if (sought !== undefined) {
    paging.pagina = Math.floor((await countNieuwereReacties(db, sought)) / PAGINAGROOTTE) + 1;
  }
  const reacties = await listReactiesVanThema(db, thema.id, { ...paging, paginagrootte: PAGINAGROOTTE });
  const ids = reacties.map(({ id }) => id);
  const gesteund = gebruiker === null ? new Set<string>() : await listGesteund(db, gebruiker.id, ids);
  return {
    ...paging,
    reacties: reacties.map((reactie) => ({
      ...toPubliek(reactie),
      isEigen: gebruiker !== null && reactie.gebruikerId === gebruiker.id,
      gesteund: canSupport(gebruiker, check, reactie) ? gesteund.has(reactie.id) : null,
    })),
  };
}

async function findInThema(db: Db, id: string | null, themaId: string): Promise<Reactie | undefined> {
  const reactie = id === null ? undefined : await findReactie(db, id);
  return reactie?.themaId === themaId ? reactie : undefined;
}

function isPlacedBy(reactie: Reactie, gebruiker: Gebruiker | null): boolean {
  return gebruiker !== null && (reactie.gebruikerId ?? reactie.ingevoerdDoor) === gebruiker.id;
}
