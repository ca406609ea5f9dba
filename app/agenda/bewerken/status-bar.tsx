// What is stored and who is here: always in sight, and told to who cannot see it.
import { type ReactNode, useEffect, useState } from "react";
import type { Announcement } from "../../../realtime/client/announcements";
import type { Aanwezige, Plek } from "../../../realtime/client/presence";
import type { SavedState } from "../../../realtime/client/saved-state";
import { useTeksten } from "../../taal/use-taal";
import { bewerkenTeksten } from "./bewerken-teksten";
import type { Announcer } from "./use-announcer";

/** So many are called by name; more are counted. */
const NAMES_MAX = 2;
/** Where this browser remembers that nothing is to be told. */
const SILENT_KEY = "bewerken:stil";

type StatusBarProps = {
  state: SavedState;
  aanwezigen: readonly Aanwezige[];
  told: Announcer["told"];
  canEdit: boolean;
  /** False: this reader sees nobody. */
  isPresent: boolean;
  ik: string;
  /** The ids of the themas in order: a place is told by its number. */
  themaIds: readonly string[];
  /** What cannot wait, in sight with the rest. */
  children: ReactNode;
};

export function StatusBar({ state, aanwezigen, told, canEdit, isPresent, ik, themaIds, children }: StatusBarProps) {
  const teksten = useTeksten(bewerkenTeksten);
  const [isSilent, setSilent] = useState(() => localStorage.getItem(SILENT_KEY) !== null);
  useEffect(() => {
    if (isSilent) localStorage.setItem(SILENT_KEY, "ja");
    else localStorage.removeItem(SILENT_KEY);
  }, [isSilent]);
  return (
    <>
      <section className="status-bar" aria-label={teksten.stand}>
        <strong>{canEdit ? teksten.concept : teksten.conceptVeranderlijk}</strong>
        <div className="stand">
          <span className={`saved ${state.kind}`}>{savedText(state)}</span>
          {/* The one live region of the page. */}
          <div role={isSilent ? undefined : "status"}>
            {told !== null && (
              <span key={told.nummer}>
                {/* In sight already. */}
                {!isSilent && <span className="visually-hidden">{savedNews(told.announcement)} </span>}
                <span className="message">{news(told.announcement)}</span>
              </span>
            )}
          </div>
        </div>
        {isPresent && (
          <ul className="people" aria-label={teksten.whoIsHere}>
            <li>
              <i className="ik" />
              <span title={ik}>{teksten.u}</span>
            </li>
            {aanwezigen.map((iemand) => (
              <li key={iemand.gebruikerId} className={`p${iemand.kleur}`}>
                <i />
                {[...new Set([iemand.naam, ...iemand.plekken.flatMap(placeOf)])].join(", ")}
              </li>
            ))}
          </ul>
        )}
        {children}
      </section>
      <label className="voorlezen">
        <input type="checkbox" checked={!isSilent} onChange={(event) => setSilent(!event.target.checked)} />
        {teksten.meldingen}
      </label>
    </>
  );

  function savedText(saved: SavedState): string {
    switch (saved.kind) {
      case "verbinden":
        return teksten.connecting;
      case "bewaard":
        return canEdit ? teksten.saved : "";
      case "bewaren":
        return teksten.saving;
      case "niet-verbonden":
        return canEdit ? teksten.notConnected : teksten.notConnectedLezer;
      case "niet-opgeslagen":
        return teksten.notStored;
      case "gesloten":
        return teksten.closed;
    }
  }

  function savedNews({ saved }: Announcement): string {
    // What is no longer so is not left to be read.
    if (saved !== state.kind) return "";
    return saved === "bewaard" && !canEdit ? teksten.connectedAgain : `${savedText(state)}.`;
  }

  function news({ own, came, left }: Announcement): string {
    const sentences = [
      ...own,
      came.length > NAMES_MAX ? teksten.manyJoined(came.length) : came.length > 0 ? teksten.joined(came) : "",
      left.length > NAMES_MAX ? teksten.manyLeft(left.length) : left.length > 0 ? teksten.left(left) : "",
    ];
    return sentences.filter((sentence) => sentence !== "").join(" ");
  }

  function placeOf(plek: Plek): string | [] {
    if ("tekst" in plek)
      return plek.tekst === "inleiding" || plek.tekst === "participatie" ? teksten.bijTekst[plek.tekst] : [];
    const index = themaIds.indexOf(plek.thema);
    return index === -1 ? [] : teksten.bijThema(index + 1);
  }
}
