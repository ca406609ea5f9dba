/**
 * The shape of the shared agenda: its parts, and the changes people make to it. Browser and server use this module;
 * nothing else names a key of the document.
 */
import { generateKeyBetween } from "fractional-indexing";
import { nanoid } from "nanoid";
import * as Y from "yjs";
import {
  type Bewijs,
  type Domein,
  type Participatieniveau,
  THEMA_TEKSTEN,
  type ThemaTekst,
} from "../../app/thema/thema";
import { type RichText, writeRichText } from "./rich-text";

/** A client that speaks an older schema is refused: it would delete what it does not know. */
export const SCHEMA_VERSION = 1;

/** The texts of the agenda itself. */
export const AGENDA_TEKSTEN = ["inleiding", "participatie"] as const;
export type AgendaTekst = (typeof AGENDA_TEKSTEN)[number];

export function agendaMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("agenda");
}

export function setAgendaTitel(doc: Y.Doc, titel: string): void {
  agendaMap(doc).set("titel", titel);
}

/** False when its beginning is missing: every document was born with a schema, and whoever takes it away leaves a trace. */
export function isBorn(doc: Y.Doc): boolean {
  return agendaMap(doc)._map.has("schema");
}

export function agendaTekst(doc: Y.Doc, tekst: AgendaTekst): Y.XmlFragment {
  return doc.getXmlFragment(tekst);
}

/** The title of the agenda as typed, spaces at the ends included. */
export function typedTitel(doc: Y.Doc): string {
  return asTyped(agendaMap(doc).get("titel"));
}

/** The same of a thema; "" when it is not there. */
export function typedThemaTitel(doc: Y.Doc, themaId: string): string {
  return asTyped(findThemaMap(doc, themaId)?.get("titel"));
}

/** Also what is not a title at all, which a hostile client may write there. */
function asTyped(titel: unknown): string {
  return typeof titel === "string" ? titel : "";
}

/** themaId → the choices made for it. A removed thema stays, with `vervallen: true`. */
export function themasMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("themas");
}

/**
 * One of the running texts of a thema.
 *
 * A top-level type, not a type inside the map of themas: two people who open a new thema at the same moment would
 * each set their own there, and Yjs keeps only one of them.
 */
export function themaTekst(doc: Y.Doc, themaId: string, tekst: ThemaTekst): Y.XmlFragment {
  return doc.getXmlFragment(`thema:${themaId}:${tekst}`);
}

/** Every running text there is; those of a thema come with its id. */
export const TEKSTEN = [...AGENDA_TEKSTEN, ...THEMA_TEKSTEN] as const;
export type Tekst = (typeof TEKSTEN)[number];

/** Which text of an agenda this is: one of the agenda itself, or one of a thema. */
export type TekstPlek = { themaId: null; tekst: AgendaTekst } | { themaId: string; tekst: ThemaTekst };

/** A place as an address or a row names it; undefined when there is no such text. */
export function readPlek({ themaId, tekst }: { themaId: string | null; tekst: string | null }): TekstPlek | undefined {
  const ofAgenda = AGENDA_TEKSTEN.find((known) => known === tekst);
  const ofThema = THEMA_TEKSTEN.find((known) => known === tekst);
  if (themaId === null) return ofAgenda && { themaId, tekst: ofAgenda };
  return ofThema && { themaId, tekst: ofThema };
}

/** The text at a place. */
export function findTekst(doc: Y.Doc, plek: TekstPlek): Y.XmlFragment {
  return plek.themaId === null ? agendaTekst(doc, plek.tekst) : themaTekst(doc, plek.themaId, plek.tekst);
}

/** The place of the text under this key of the document; undefined when there is no such text. */
export function plekOfKey(key: string): TekstPlek | undefined {
  const [, themaId = null, tekst = key] = /^thema:(.+):(\w+)$/.exec(key) ?? [];
  return readPlek({ themaId, tekst });
}

/** Which text of its document a fragment is. Throws when it is none. */
export function plekOf(fragment: Y.XmlFragment): TekstPlek {
  const key = Y.findRootTypeKey(fragment);
  const plek = plekOfKey(key);
  if (plek === undefined) throw new Error(`${key} is no text of an agenda`);
  return plek;
}

/** The evidence of a thema: key → plain object. */
export function onderbouwingMap(doc: Y.Doc, themaId: string): Y.Map<unknown> {
  return doc.getMap(`thema:${themaId}:onderbouwing`);
}

/** Id of a tekstvoorstel whose words were put into the document → true. */
export function tekstvoorstellenMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("tekstvoorstellen");
}

export type NieuwThema = {
  id: string;
  titel: string;
  domein?: Domein;
  participatieniveau?: Participatieniveau;
};

/** Adds a thema after all others. */
export function addThema(doc: Y.Doc, nieuw: NieuwThema): void {
  doc.transact(() => {
    const last = orderedThemaIds(doc).at(-1);
    const fields: Record<string, unknown> = {
      titel: nieuw.titel,
      volgorde: keyBetween(volgordeOf(doc, last), null),
      vervallen: false,
    };
    if (nieuw.domein !== undefined) fields["domein"] = nieuw.domein;
    if (nieuw.participatieniveau !== undefined) fields["participatieniveau"] = nieuw.participatieniveau;
    themasMap(doc).set(nieuw.id, new Y.Map(Object.entries(fields)));
  });
}

export type ThemaVelden = { titel: string; domein: Domein; participatieniveau: Participatieniveau };

/** Sets one choice of a thema; nothing happens when the thema is not there. */
export function setThemaVeld<K extends keyof ThemaVelden>(
  doc: Y.Doc,
  themaId: string,
  veld: K,
  waarde: ThemaVelden[K],
): void {
  findThemaMap(doc, themaId)?.set(veld, waarde);
}

/** Removes a thema from the agenda, or brings it back. Its texts and reactions stay. */
export function setThemaVervallen(doc: Y.Doc, themaId: string, vervallen: boolean): void {
  findThemaMap(doc, themaId)?.set("vervallen", vervallen);
}

/** Puts a thema at place `index` (0 = first) among those not vervallen. Changes only its own `volgorde`. */
export function moveThema(doc: Y.Doc, themaId: string, index: number): void {
  doc.transact(() => {
    const others = orderedThemaIds(doc).filter((id) => id !== themaId);
    const before = volgordeOf(doc, others[index - 1]);
    // Equal keys (two people added at once): the first later key that differs, else nothing fits in between.
    const after = others
      .slice(Math.max(index, 0))
      .map((id) => volgordeOf(doc, id))
      .find((key) => key !== null && (before === null || key > before));
    findThemaMap(doc, themaId)?.set("volgorde", keyBetween(before, after ?? null));
  });
}

/** The themas that are in the agenda now, first one first. */
export function orderedThemaIds(doc: Y.Doc): string[] {
  return [...themasMap(doc).keys()]
    .filter((id) => findThemaMap(doc, id) !== undefined && findThemaMap(doc, id)?.get("vervallen") !== true)
    .sort((a, b) => compareVolgorde({ id: a, volgorde: volgordeOf(doc, a) }, { id: b, volgorde: volgordeOf(doc, b) }));
}

/** By fractional index, then by id; without a usable index last. */
export function compareVolgorde(
  a: { id: string; volgorde: string | null },
  b: { id: string; volgorde: string | null },
): number {
  if (a.volgorde !== b.volgorde) {
    if (a.volgorde === null) return 1;
    if (b.volgorde === null) return -1;
    return a.volgorde < b.volgorde ? -1 : 1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Adds evidence under a key made from what it points to: adding the same twice, or by two people at once, leaves one. */
export function addBewijs(doc: Y.Doc, themaId: string, bewijs: Bewijs): void {
  onderbouwingMap(doc, themaId).set(bewijsKey(bewijs), { ...bewijs });
}

export function removeBewijs(doc: Y.Doc, themaId: string, key: string): void {
  onderbouwingMap(doc, themaId).delete(key);
}

export function bewijsKey(bewijs: Bewijs): string {
  return bewijs.soort === "waarneming"
    ? `waarneming:${bewijs.indicator}:${bewijs.gebied}:${bewijs.periode}`
    : `reactie:${bewijs.reactie}`;
}

/** A figure of the wijkprofiel as a thema cites it. */
export function bewijsOf(cijfer: {
  indicatorId: string;
  gebiedCode: string;
  periode: string;
}): Extract<Bewijs, { soort: "waarneming" }> {
  const { indicatorId: indicator, gebiedCode: gebied, periode } = cijfer;
  return { soort: "waarneming", indicator, gebied, periode };
}

export type EersteInhoud = {
  titel: string;
  inleiding?: RichText;
  participatie?: RichText;
  themas?: readonly (NieuwThema & { onderbouwing?: readonly Bewijs[] } & Partial<Record<ThemaTekst, RichText>>)[];
};

/** The document as it is born on the server. A browser never writes initial content. */
export function createAgendaDocument(inhoud: EersteInhoud): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    agendaMap(doc).set("schema", SCHEMA_VERSION);
    agendaMap(doc).set("titel", inhoud.titel);
    for (const tekst of AGENDA_TEKSTEN) {
      const rich = inhoud[tekst];
      if (rich !== undefined) writeRichText(agendaTekst(doc, tekst), rich);
    }
    for (const { onderbouwing = [], waarom, doel, aanpak, ...thema } of inhoud.themas ?? []) {
      addThema(doc, thema);
      for (const bewijs of onderbouwing) addBewijs(doc, thema.id, bewijs);
      for (const [tekst, rich] of Object.entries({ waarom, doel, aanpak })) {
        if (rich !== undefined) writeRichText(themaTekst(doc, thema.id, tekst as ThemaTekst), rich);
      }
    }
  });
  return doc;
}

const THEMA_ID_LENGTH = 12;

/** The id of a new thema. */
export function newThemaId(): string {
  return nanoid(THEMA_ID_LENGTH);
}

const THEMA_ID = new RegExp(`^[\\w-]{${THEMA_ID_LENGTH}}$`);

export function isThemaId(value: unknown): value is string {
  return typeof value === "string" && THEMA_ID.test(value);
}

/** The map of one thema; undefined when a client wrote something else there, or under a key that is no id. */
export function findThemaMap(doc: Y.Doc, themaId: string): Y.Map<unknown> | undefined {
  if (!isThemaId(themaId)) return undefined;
  const value = themasMap(doc).get(themaId);
  return value instanceof Y.Map ? value : undefined;
}

function volgordeOf(doc: Y.Doc, themaId: string | undefined): string | null {
  return themaId === undefined ? null : readVolgorde(findThemaMap(doc, themaId)?.get("volgorde"));
}

/** Moving in the same gap a thousand times makes a key of some 300 letters. */
const VOLGORDE_MAX_LENGTH = 1000;

/** A usable fractional index, or null: the library throws on any other. */
export function readVolgorde(value: unknown): string | null {
  if (typeof value !== "string" || value.length > VOLGORDE_MAX_LENGTH) return null;
  try {
    generateKeyBetween(value, null);
    return value;
  } catch {
    return null;
  }
}

/** How often the gap is halved at random: two people who add at once get the same key once in 2^12. */
const JITTER_BITS = 12;

/** A key between two neighbours, at a random place: equal keys could never be told apart again. */
function keyBetween(before: string | null, after: string | null): string {
  let low = before;
  let high = after;
  let key = generateKeyBetween(low, high);
  for (let bit = 0; bit < JITTER_BITS; bit++) {
    if (Math.random() < 0.5) low = key;
    else high = key;
    key = generateKeyBetween(low, high);
  }
  return key;
}
