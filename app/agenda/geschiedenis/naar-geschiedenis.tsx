import { useTeksten } from "../../taal/use-taal";
import { geschiedenisTeksten } from "./geschiedenis-teksten";

/** The way down to the history, past the draft on the same page. */
export function NaarGeschiedenis() {
  const t = useTeksten(geschiedenisTeksten);
  return (
    <p>
      <a href="#geschiedenis">{t.naarGeschiedenis}</a>
    </p>
  );
}
