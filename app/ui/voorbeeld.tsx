import { useTeksten } from "../taal/use-taal";
import { siteTeksten } from "./site-teksten";

/** Marks a text, reactie or actie that was made up for the demonstration. */
export function Voorbeeld() {
  return <span className="voorbeeld">{useTeksten(siteTeksten).voorbeeld}</span>;
}
