import { useEffect, useState } from "react";
import { type AgendaConnection, connectAgenda } from "../../../realtime/client/agenda-connection";
import { createKeptWork } from "../../../realtime/client/kept-work";

/** The line to the shared agenda for as long as the page shows it; null on the server and before the first effect. */
export function useAgendaConnection(agendaId: string, gebruikerId: string, canEdit: boolean): AgendaConnection | null {
  const [connection, setConnection] = useState<AgendaConnection | null>(null);
  useEffect(() => {
    const { protocol, host } = window.location;
    const url = `${protocol === "https:" ? "wss:" : "ws:"}//${host}/realtime/agenda`;
    const kept = canEdit ? createKeptWork(sessionStorage, agendaId, gebruikerId) : null;
    const made = connectAgenda({ agendaId, url, gebruikerId, canEdit, kept });
    setConnection(made);
    return () => made.destroy();
  }, [agendaId, gebruikerId, canEdit]);
  return connection;
}
