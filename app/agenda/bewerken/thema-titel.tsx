import { useTeksten } from "../../taal/use-taal";
import { bewerkenTeksten } from "./bewerken-teksten";

/** The title of a thema as it was written, in Dutch; or that it has none yet, in the language of the page. */
export function ThemaTitel({ titel }: { titel: string }) {
  const teksten = useTeksten(bewerkenTeksten);
  return titel === "" ? teksten.zonderTitel : <span lang="nl">{titel}</span>;
}
