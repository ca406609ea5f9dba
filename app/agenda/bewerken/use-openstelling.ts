import { useEffect, useRef } from "react";
import type { AgendaConnection } from "../../../realtime/client/agenda-connection";
import { useTeksten } from "../../taal/use-taal";
import { bewerkenTeksten } from "./bewerken-teksten";
import { useStore } from "./use-store";

/**
 * Keeps what the page says of who can read the draft as it is now, and tells when a colleague changes it. The words stand
 * in what the server rendered (concept-tags.tsx): nothing that is being typed in is drawn again.
 */
export function useOpenstelling(
  connection: AgendaConnection,
  isOpenAtFirst: boolean,
  announce: (sentence: string) => void,
): void {
  const teksten = useTeksten(bewerkenTeksten);
  const isOpengesteld = useStore(connection.isOpengesteld) ?? isOpenAtFirst;
  const shown = useRef(isOpenAtFirst);
  useEffect(() => {
    if (isOpengesteld === shown.current) return;
    shown.current = isOpengesteld;
    const tag = document.querySelector("[data-openstelling] > *");
    if (tag !== null) tag.textContent = isOpengesteld ? teksten.conceptOpen : teksten.conceptUitleg;
    announce(isOpengesteld ? teksten.opened : teksten.closedToReaders);
  }, [isOpengesteld, announce, teksten]);
}
