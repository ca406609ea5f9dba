/**
 * The agenda as plain data: what the shared document says, checked. What a client wrote that does not fit the schema
 * is left out here and so breaks nothing.
 */
import type * as Y from "yjs";
import {
  type Bewijs,
  DOMEINEN,
  type Domein,
  PARTICIPATIENIVEAUS,
  type Participatieniveau,
  type ThemaTekst,
} from "../../app/thema/thema";
import {
  agendaMap,
  agendaTekst,
  compareVolgorde,
  findThemaMap,
  onderbouwingMap,
  readVolgorde,
  themasMap,
  themaTekst,
} from "./agenda-document";
import { type RichText, readRichText } from "./rich-text";

export type ThemaInhoud = {
  id: string;
  titel: string;
  /** Null until the team chooses. */
  domein: Domein | null;
  participatieniveau: Participatieniveau | null;
  /** Fractional index; "" when a client wrote an unusable one: it then comes last. */
  volgorde: string;
  vervallen: boolean;
  onderbouwing: Bewijs[];
} & Record<ThemaTekst, RichText>;

export type AgendaInhoud = {
  titel: string;
  inleiding: RichText;
  participatie: RichText;
  /** Most important first, the removed ones included. */
  themas: ThemaInhoud[];
};

/** The rich texts of a published version as HTML, by thema id. */
export type AgendaHtml = {
  inleiding: string;
  participatie: string;
  themas: Record<string, Record<ThemaTekst, string>>;
};

export const TITEL_MAX_LENGTH = 200;

/** An agenda has some ten themas, and a thema some ten pieces of evidence: the rest is not read. */
const THEMAS_MAX = 200;
const ONDERBOUWING_MAX = 200;

/** Reads the whole agenda out of a document, changing nothing in it. */
export function readAgendaInhoud(doc: Y.Doc): AgendaInhoud {
  const themas = [...themasMap(doc).keys()]
    .flatMap((id) => {
      const map = findThemaMap(doc, id);
      return map === undefined ? [] : [{ id, map, volgorde: readVolgorde(map.get("volgorde")) }];
    })
    .sort(compareVolgorde)
    .slice(0, THEMAS_MAX)
    .map(({ id, map }) => readThema(doc, id, map));
  return {
    titel: readTitel(agendaMap(doc).get("titel")),
    inleiding: readRichText(agendaTekst(doc, "inleiding")),
    participatie: readRichText(agendaTekst(doc, "participatie")),
    themas,
  };
}

/** The agenda as people read it: without the themas that are vervallen. */
export function withoutVervallen(inhoud: AgendaInhoud): AgendaInhoud {
  return { ...inhoud, themas: inhoud.themas.filter((thema) => !thema.vervallen) };
}

function readThema(doc: Y.Doc, id: string, map: Y.Map<unknown>): ThemaInhoud {
  return {
    id,
    titel: readTitel(map.get("titel")),
    domein: DOMEINEN.find((domein) => domein === map.get("domein")) ?? null,
    participatieniveau: PARTICIPATIENIVEAUS.find((niveau) => niveau === map.get("participatieniveau")) ?? null,
    volgorde: readVolgorde(map.get("volgorde")) ?? "",
    vervallen: map.get("vervallen") === true,
    onderbouwing: readOnderbouwing(doc, id).map(({ bewijs }) => bewijs),
    waarom: readRichText(themaTekst(doc, id, "waarom")),
    doel: readRichText(themaTekst(doc, id, "doel")),
    aanpak: readRichText(themaTekst(doc, id, "aanpak")),
  };
}

/** The evidence that fits the schema, by key so that everyone sees the same order. */
export function readOnderbouwing(doc: Y.Doc, themaId: string): { key: string; bewijs: Bewijs }[] {
  return [...onderbouwingMap(doc, themaId).entries()]
    .flatMap(([key, value]) => {
      const bewijs = readBewijs(value);
      return bewijs === null ? [] : [{ key, bewijs }];
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, ONDERBOUWING_MAX);
}

/** By hand: the page on which people write loads this module, and a schema library weighs more than its editors. */
function readBewijs(value: unknown): Bewijs | null {
  if (typeof value !== "object" || value === null) return null;
  // A field counts when it was written here: a key `__proto__` of a client brings fields by inheritance.
  const fields: Record<string, unknown> = Object.assign(Object.create(null), value);
  const [indicator, gebied, periode] = [
    text(fields["indicator"], 100),
    text(fields["gebied"], 100),
    text(fields["periode"], 20),
  ];
  const reactie = text(fields["reactie"], 40);
  switch (fields["soort"]) {
    case "waarneming":
      return indicator && gebied && periode ? { soort: "waarneming", indicator, gebied, periode } : null;
    case "reactie":
      return reactie ? { soort: "reactie", reactie } : null;
    default:
      return null;
  }
}

/** A text of at most this length that is not empty; null for anything else. */
function text(value: unknown, maxLength: number): string | null {
  return typeof value === "string" && value !== "" && value.length <= maxLength ? value : null;
}

function readTitel(value: unknown): string {
  return typeof value === "string" ? value.trim().slice(0, TITEL_MAX_LENGTH) : "";
}
