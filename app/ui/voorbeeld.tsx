import { defineTeksten } from "../taal/taal";
import { useTeksten } from "../taal/use-taal";

/** Apart from the words of the site: the live editor shows this too, and loads no more than it shows. */
const voorbeeldTeksten = defineTeksten({ nl: { voorbeeld: "Voorbeeld" }, en: { voorbeeld: "Example" } });

/** Marks a text, reactie or actie that was made up for the demonstration. */
export function Voorbeeld() {
  return <span className="voorbeeld">{useTeksten(voorbeeldTeksten).voorbeeld}</span>;
}
