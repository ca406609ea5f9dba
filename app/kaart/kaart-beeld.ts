// What a map of the city shows: which wijk has which fill, and what is outlined.
import type { Aandachtsgebied } from "../aandachtsgebied/aandachtsgebied";
import { isInForce, type Regime } from "../aandachtsgebied/aanwijzing";
import type { AgendaStatus } from "../agenda/agenda-status";
import { DEKKINGEN, type Dekking } from "../wijk/dekking";
import { buildKaartvorm, buildOmtrek, type Topologie } from "./geometrie";
import type { Kaartlaag } from "./kaart-keuze";
import { type WijkOverzicht, wijkStatus } from "./wijk-overzicht";

/** Classes of the fills in kaart.css. `leeg` says nothing, `hier` points a place out. */
export type Fill = "f0" | "f1" | "f2" | "f3" | "f4" | "f5" | "f6" | "leeg" | "hier";

/** The further an agenda is, the darker; one that has ended leaves the row of greens. */
export const STATUS_FILLS: Readonly<Record<AgendaStatus, Fill>> = {
  "nog-niet-gestart": "f0",
  "in-de-maak": "f1",
  "open-voor-reactie": "f2",
  vastgesteld: "f3",
  "in-uitvoering": "f4",
  "loopt-af": "f5",
  afgelopen: "f6",
};

/** Where only what is open for reaction has a colour: one that stands out by itself. */
export const OPEN_FILL: Fill = "f4";

/** A wijk on the map; `label` is what it is called aloud. */
export type Kaartvlak = { code: string; pad: string; fill: Fill; label: string; href: string };

/** A line over the map. `gedeeltelijk` fills it with stripes: the area is a part of what it encloses. */
export type Kaartlijn = {
  id: string;
  pad: string;
  soort: "investering" | "npzw" | "stadsdeel" | "gekozen";
  dekking: Dekking;
};

export type Kaartbeeld = {
  viewBox: string;
  vlakken: Kaartvlak[];
  lijnen: Kaartlijn[];
  /** Code of the chosen wijk. */
  chosen: string | null;
};

/** Every wijk of the topologie that `wijken` holds, with what is said of it there. */
export function buildKaartbeeld(
  topologie: Topologie,
  wijken: readonly Omit<Kaartvlak, "pad">[],
  lijnen: Kaartlijn[] = [],
  chosen: string | null = null,
): Kaartbeeld {
  const vorm = buildKaartvorm(topologie);
  const padOf = new Map(vorm.wijken.map(({ code, pad }) => [code, pad]));
  const vlakken = wijken.flatMap((wijk) => {
    const pad = padOf.get(wijk.code);
    return pad === undefined ? [] : [{ ...wijk, pad }];
  });
  return { viewBox: vorm.viewBox, vlakken, lijnen, chosen };
}

type StatusKaart = {
  /** `isShown` false: the wijk stays on the map without its colour. */
  wijken: readonly (Pick<WijkOverzicht, "code" | "agendas"> & { label: string; href: string; isShown: boolean })[];
  gebieden: readonly Aandachtsgebied[];
  lagen: readonly Kaartlaag[];
  /** Code of the chosen wijk. */
  chosen: string | null;
  today: string;
};

/** The city coloured by the status of its agendas, with what else was asked drawn over it. */
export function buildStatusKaart(
  topologie: Topologie,
  { wijken, gebieden, lagen, chosen, today }: StatusKaart,
): Kaartbeeld {
  const has = (laag: Kaartlaag) => lagen.includes(laag);
  const line = (soort: Kaartlijn["soort"], pad: string): Kaartlijn => ({ id: soort, soort, pad, dekking: "geheel" });
  return buildKaartbeeld(
    topologie,
    wijken.map(({ code, agendas, label, href, isShown }) => ({
      ...{ code, label, href },
      fill: has("agenda") && isShown ? STATUS_FILLS[wijkStatus(agendas)] : "leeg",
    })),
    [
      ...(has("stadsdeel") ? [line("stadsdeel", buildKaartvorm(topologie).stadsdelenPad)] : []),
      ...(has("investering") ? buildGebiedLijnen(topologie, gebieden, "investering", today) : []),
      ...(has("npzw") ? buildGebiedLijnen(topologie, gebieden, "npzw", today) : []),
      ...(chosen === null ? [] : [line("gekozen", buildOmtrek(topologie, [chosen]))]),
    ],
    chosen,
  );
}

/** The outlines of the gebieden that are under this regime on ISO date `on`, by name. */
function buildGebiedLijnen(
  topologie: Topologie,
  gebieden: readonly Aandachtsgebied[],
  soort: Regime & Kaartlijn["soort"],
  on: string,
): Kaartlijn[] {
  return gebieden
    .filter(({ aanwijzingen }) =>
      aanwijzingen.some((aanwijzing) => aanwijzing.soort === soort && isInForce(aanwijzing, on)),
    )
    .flatMap((gebied) => buildOmtrekken(topologie, gebied, soort));
}

/** Where one gebied lies in the city. A wijk it covers whole is filled; of a part, the streets are not known. */
export function buildGebiedKaart(
  topologie: Topologie,
  gebied: Aandachtsgebied,
  wijken: readonly { code: string; naam: string; slug: string }[],
): Kaartbeeld {
  const isGeheel = (code: string) =>
    gebied.dekking.some(({ wijkCode, dekking }) => wijkCode === code && dekking === "geheel");
  const soort = gebied.aanwijzingen.some((aanwijzing) => aanwijzing.soort === "npzw") ? "npzw" : "investering";
  return buildKaartbeeld(
    topologie,
    wijken.map(({ code, naam, slug }) => ({
      code,
      fill: isGeheel(code) ? "hier" : "leeg",
      label: naam,
      href: `/wijken/${slug}`,
    })),
    buildOmtrekken(topologie, gebied, soort),
  );
}

/** What a gebied covers whole and what it covers in part, each outlined as one. */
function buildOmtrekken(
  topologie: Topologie,
  { id, dekking: delen }: Aandachtsgebied,
  soort: Kaartlijn["soort"],
): Kaartlijn[] {
  return DEKKINGEN.map((dekking) => ({
    id: `${id}-${dekking}`,
    soort,
    dekking,
    pad: buildOmtrek(
      topologie,
      delen.filter((deel) => deel.dekking === dekking).map(({ wijkCode }) => wijkCode),
    ),
  })).filter(({ pad }) => pad !== "");
}
