/** Where everyone reads what a thema says now, or last said: below its agenda. */
export function themaHref(agendaSlug: string, themaId: string): string {
  return `/agendas/${agendaSlug}/themas/${themaId}`;
}
