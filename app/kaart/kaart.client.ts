/**
 * The script of /kaart: offers the map with streets, and puts it in the place of the plain one when the address asks for it.
 * When anything it needs does not come, the plain map stays and a sentence says so.
 */
export {};

const root = document.getElementById("straten");
if (root !== null) void offerStraten(root);

async function offerStraten(root: HTMLElement): Promise<void> {
  const link = find(root, "a");
  const status = find(root, "[role=status]");
  const place = find(root, ".straten-kaart");
  const plain = find(document, ".map");
  link.hidden = false;
  if (root.dataset["open"] !== "true") return;

  status.textContent = root.dataset["laden"] ?? "";
  try {
    // Fetched only here: who does not ask for streets does not load Leaflet.
    const { drawStraten } = await import("./leaflet-kaart.client");
    await drawStraten(place, plain, root.dataset);
    plain.hidden = true;
    status.textContent = "";
  } catch (error) {
    status.textContent = root.dataset["mislukt"] ?? "";
    reportError(error);
  }
}

function find(within: ParentNode, selector: string): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`The map page has no ${selector}`);
  return element;
}
