import { createContext, useEffect, useMemo, useState } from "react";
import type { AgendaConnection } from "../../../realtime/client/agenda-connection";
import { notitiesPath } from "./notitie";
import { followNotities, type Notities } from "./notities.client";

export type NotitiesVanPagina = Notities & { announce: (message: string) => void };

/** The notes of the draft that is shown; null for who may not read them, and before the first is asked for. */
export const NotitiesContext = createContext<NotitiesVanPagina | null>(null);

/** Follows the notes as long as the page shows the draft. `mayRead` only spares a question: the server decides. */
export function useNotities(
  { saved }: AgendaConnection,
  slug: string,
  mayRead: boolean,
  announce: (message: string) => void,
): NotitiesVanPagina | null {
  const [notities, setNotities] = useState<Notities | null>(null);
  useEffect(() => {
    if (!mayRead) return;
    const made = followNotities(notitiesPath(slug), saved);
    setNotities(made);
    return () => made.destroy();
  }, [saved, slug, mayRead]);
  return useMemo(() => notities && { ...notities, announce }, [notities, announce]);
}
