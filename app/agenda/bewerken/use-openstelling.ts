import { useEffect } from "react";
import type { AgendaConnection } from "../../../realtime/client/agenda-connection";
import { useStore } from "./use-store";

/**
 * Keeps what the page says of who can read the draft as it is now, and tells when a colleague changes it. The words stand
 * in what the server rendered (concept-tags.tsx): nothing that is being typed in is drawn again.
 */
export function useOpenstelling(connection: AgendaConnection, announce: (sentence: string) => void): void {
  const isOpengesteld = useStore(connection.isOpengesteld);
  useEffect(() => {
    const tags = document.querySelector<HTMLElement>("[data-openstelling]");
    const tag = tags?.firstElementChild;
    const words = tags?.dataset[String(isOpengesteld)];
    if (!tag || !words || tag.textContent === words) return;
    tag.textContent = words;
    announce(`${words}.`);
  }, [isOpengesteld, announce]);
}
