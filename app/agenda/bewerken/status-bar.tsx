// What is stored and who is here: always in sight, and told once to who cannot see it.
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { AgendaConnection } from "../../../realtime/client/agenda-connection";
import type { Aanwezige } from "../../../realtime/client/presence";
import type { SavedState } from "../../../realtime/client/saved-state";
import type { Store } from "../../../realtime/client/store";
import { useTeksten } from "../../taal/use-taal";
import { bewerkenTeksten } from "./bewerken-teksten";
import { useMessage } from "./use-message";
import { useStore } from "./use-store";

/** So long nothing may be waiting before "Bewaard" is said again: a pause between two words is no news. */
const QUIET_MS = 1000;
/** Coming and going within this time is told in one sentence. */
const GATHER_MS = 2000;
type StatusBarProps = {
  connection: AgendaConnection;
  canEdit: boolean;
  /** False: this reader sees nobody. */
  isPresent: boolean;
  ik: string;
  /** The ids of the themas in order: a place is told by its number. */
  themaIds: readonly string[];
  message: string;
  /** What cannot wait, in sight with the rest. */
  children: ReactNode;
};

export function StatusBar({ connection, canEdit, isPresent, ik, themaIds, message, children }: StatusBarProps) {
  const t = useTeksten(bewerkenTeksten);
  const state = useSettled(connection.saved);
  const aanwezigen = useStore(connection.aanwezigen);
  const news = usePresenceNews(aanwezigen);
  return (
    <div className="status-bar">
      <strong>{canEdit ? t.concept : t.conceptVeranderlijk}</strong>
      <div role="status" aria-atomic="false">
        <span className={`saved ${state.kind}`}>{savedText(state)}</span>
        {[message, news]
          .filter((text) => text !== "")
          .map((text) => (
            <span className="message" key={text}>
              {text}
            </span>
          ))}
      </div>
      {isPresent && (
        <ul className="people" aria-label={t.wieIsHier}>
          <li>
            <i className="ik" />
            <span title={ik}>{t.u}</span>
          </li>
          {aanwezigen.map((iemand) => (
            <li key={iemand.clientId} className={`p${iemand.kleur}`}>
              <i />
              {[iemand.naam, placeOf(iemand)].filter((part) => part !== null).join(", ")}
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );

  function savedText(saved: SavedState): string {
    switch (saved.kind) {
      case "verbinden":
        return t.verbinden;
      case "bewaard":
        return canEdit ? t.bewaard : "";
      case "bewaren":
        return t.bewaren;
      case "niet-verbonden":
        return canEdit ? t.nietVerbonden : t.nietVerbondenLezer;
      case "niet-opgeslagen":
        return t.nietOpgeslagen;
      case "gesloten":
        return t.afgesloten;
    }
  }

  function placeOf({ plek }: Aanwezige): string | null {
    if (plek === null) return null;
    if ("tekst" in plek)
      return plek.tekst === "inleiding" || plek.tekst === "participatie" ? t.bijTekst[plek.tekst] : null;
    const index = themaIds.indexOf(plek.thema);
    return index === -1 ? null : t.bijThema(index + 1);
  }
}

/** The saved state, except that "bewaard" after "bewaren" waits for a pause. It never says more than is so. */
function useSettled(saved: Store<SavedState>): SavedState {
  const now = useStore(saved);
  const [shown, setShown] = useState(now);
  const waits = now.kind === "bewaard" && shown.kind === "bewaren";
  useEffect(() => {
    if (!waits) return setShown(now);
    const timer = setTimeout(() => setShown(now), QUIET_MS);
    return () => clearTimeout(timer);
  }, [now, waits]);
  return waits ? shown : now;
}

/** A sentence about who came and who went, for a while. */
function usePresenceNews(aanwezigen: readonly Aanwezige[]): string {
  const t = useTeksten(bewerkenTeksten);
  const told = useRef<string[] | null>(null);
  const [news, setNews] = useMessage();
  const names = [...new Set(aanwezigen.map(({ naam }) => naam))];
  const key = names.join("\n");
  useEffect(() => {
    const current = key === "" ? [] : key.split("\n");
    // Who was already there when the page opened stands in the list.
    if (told.current === null) {
      const timer = setTimeout(() => {
        told.current = current;
      }, GATHER_MS);
      return () => clearTimeout(timer);
    }
    const before = told.current;
    const timer = setTimeout(() => {
      const came = current.filter((naam) => !before.includes(naam));
      const left = before.filter((naam) => !current.includes(naam));
      told.current = current;
      const sentences = [
        came.length > 0 ? t.doetMee(came.join(` ${t.en} `)) : "",
        left.length > 0 ? t.isWeg(left.join(` ${t.en} `)) : "",
      ].filter((sentence) => sentence !== "");
      if (sentences.length > 0) setNews(sentences.join(" "));
    }, GATHER_MS);
    return () => clearTimeout(timer);
  }, [key, t, setNews]);
  return news;
}
