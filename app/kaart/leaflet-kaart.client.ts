/**
 * The map with streets. The only module that imports Leaflet, which touches `window` when it is imported. Borders come from
 * the API; names, colours and links from the plain map on the page, so that both always say the same.
 */
import type { Feature, FeatureCollection, Geometry } from "geojson";
import {
  control,
  map as createMap,
  geoJSON,
  type Map as LeafletMap,
  type PathOptions,
  Polygon,
  tileLayer,
} from "leaflet";
import { isInForce, type Regime } from "../aandachtsgebied/aanwijzing";
import type { Dekking } from "../wijk/dekking";

/** Classes of kaart.css, by the regime of the layer. */
const LINE_CLASSES: Partial<Record<Regime, string>> = { investering: "gebied", npzw: "npzw" };

/** In pixels: this drawing has no scale of its own. */
const STRIPE_DISTANCE = "8";

type Wijk = { code: string };
type Gebied = {
  wijken: { dekking: Dekking }[];
  aanwijzingen: { soort: Regime; vanaf: string; totEnMet: string | null }[];
};

/** What the plain map says of a wijk. */
type WijkLink = { href: string; label: string; className: string; isChosen: boolean };

/** Draws into `place`, which becomes visible. Rejects with nothing drawn when the borders do not come; tiles may fail. */
export async function drawStraten(place: HTMLElement, plain: HTMLElement, settings: DOMStringMap): Promise<void> {
  const op = settings["op"] ?? "";
  const [wijken, gebieden] = await Promise.all([
    fetchGeoJson<Wijk>("/api/v1/wijken"),
    fetchGeoJson<Gebied>(`/api/v1/aandachtsgebieden?op=${op}`),
  ]);

  place.hidden = false;
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = createMap(place, {
    // The wheel scrolls the page; buttons, keys and fingers zoom.
    scrollWheelZoom: false,
    zoomControl: false,
    zoomSnap: 0.25,
    zoomAnimation: !isCalm,
    fadeAnimation: !isCalm,
    inertia: !isCalm,
  });
  map.attributionControl.setPrefix(false);
  control.zoom({ zoomInTitle: settings["zoomIn"] ?? "", zoomOutTitle: settings["zoomUit"] ?? "" }).addTo(map);
  tileLayer(settings["tegels"] ?? "", { attribution: asHtml(settings["tegelsBron"] ?? ""), maxZoom: 19 }).addTo(map);

  const bounds = addWijken(map, wijken, readLinks(plain));
  map.setMinZoom(map.getZoom());
  map.setMaxBounds(bounds.pad(0.5));
  const lagen = (settings["lagen"] ?? "").split(" ");
  for (const gebied of gebieden.features) addOutlines(map, gebied, lagen, op);
  copyStripes(place, plain);
}

/** Every wijk as a link in the colour it has on the plain map; answers what they cover together, which then fills the view. */
function addWijken(map: LeafletMap, wijken: FeatureCollection<Geometry, Wijk>, links: ReadonlyMap<string, WijkLink>) {
  const linkOf = (wijk: Feature<Geometry, Wijk> | undefined) => links.get(wijk?.properties.code ?? "");
  const style = (wijk: Feature<Geometry, Wijk> | undefined): PathOptions => ({
    className: linkOf(wijk)?.className ?? "wijk leeg",
  });
  const layer = geoJSON<Wijk>(wijken, { style }).addTo(map);
  map.fitBounds(layer.getBounds());
  layer.eachLayer((path) => {
    const link = path instanceof Polygon ? linkOf(path.feature as Feature<Geometry, Wijk>) : undefined;
    if (path instanceof Polygon && link !== undefined) makeLink(map, path, link);
  });
  return layer.getBounds();
}

/** Leaflet draws shapes for a mouse; this makes one a link for a keyboard and a screen reader too. */
function makeLink(map: LeafletMap, path: Polygon, { href, label, isChosen }: WijkLink): void {
  const follow = () => window.location.assign(href);
  const name = document.createElement("span");
  name.textContent = label;
  path.bindTooltip(name, { sticky: true }).on("click", follow);

  const element = path.getElement();
  if (element === undefined) throw new Error(`${label} is not drawn`);
  element.setAttribute("tabindex", "0");
  element.setAttribute("role", "link");
  element.setAttribute("aria-label", label);
  if (isChosen) {
    element.setAttribute("aria-current", "true");
    path.bringToFront();
  }
  element.addEventListener("keydown", (event) => {
    if (event instanceof KeyboardEvent && event.key === "Enter") follow();
  });
  element.addEventListener("focus", () => {
    map.panInside(path.getCenter(), { padding: [24, 24] });
    path.openTooltip(path.getCenter());
  });
  element.addEventListener("blur", () => path.closeTooltip());
}

/** As on the plain map: a light line under each, stripes where only a part is meant. */
function addOutlines(map: LeafletMap, gebied: Feature<Geometry, Gebied>, lagen: readonly string[], op: string): void {
  const { aanwijzingen, wijken } = gebied.properties;
  const deels = wijken.some(({ dekking }) => dekking === "gedeeltelijk") ? " deels" : "";
  for (const soort of new Set(aanwijzingen.filter((row) => isInForce(row, op)).map((row) => row.soort))) {
    const className = LINE_CLASSES[soort];
    if (className === undefined || !lagen.includes(soort)) continue;
    for (const name of ["rand", `${className}${deels}`]) {
      geoJSON(gebied, { interactive: false, style: { className: `lijn ${name}` } }).addTo(map);
    }
  }
}

async function fetchGeoJson<P>(path: string): Promise<FeatureCollection<Geometry, P>> {
  const response = await fetch(path, { headers: { Accept: "application/geo+json" } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as FeatureCollection<Geometry, P>;
}

function readLinks(plain: HTMLElement): Map<string, WijkLink> {
  const links = [...plain.querySelectorAll<SVGAElement>("a[data-wijk]")].map((link): [string, WijkLink] => [
    link.dataset["wijk"] ?? "",
    {
      href: link.getAttribute("href") ?? "",
      label: link.getAttribute("aria-label") ?? "",
      className: link.querySelector("path")?.getAttribute("class") ?? "",
      isChosen: link.getAttribute("aria-current") === "true",
    },
  ]);
  return new Map(links);
}

/** A pattern in a drawing that is not shown is not painted, so this drawing gets one of its own. */
function copyStripes(place: HTMLElement, plain: HTMLElement): void {
  const stripes = plain.querySelector("pattern")?.cloneNode(true);
  if (!(stripes instanceof SVGPatternElement)) throw new Error("The plain map has no stripes");
  stripes.id = "gestreept-straten";
  stripes.setAttribute("width", STRIPE_DISTANCE);
  stripes.setAttribute("height", STRIPE_DISTANCE);
  place.querySelector("svg")?.append(stripes);
}

/** Leaflet writes an attribution as HTML; a setting is text. */
function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
