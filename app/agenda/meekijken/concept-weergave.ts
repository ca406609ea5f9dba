/** What a reader gets of a draft without the live document: its texts as HTML, without the themas that are vervallen. */
import type { AgendaInhoud, ThemaInhoud } from "../../../realtime/document/agenda-inhoud";
import type { ThemaTekst } from "../../thema/thema";
import { renderAgendaHtml } from "../agenda-html";

export type ConceptWeergave = {
  inleiding: string;
  participatie: string;
  themas: (Pick<ThemaInhoud, "id" | "titel" | "domein" | "participatieniveau"> & {
    html: Record<ThemaTekst, string>;
  })[];
};

export function buildConceptWeergave(inhoud: AgendaInhoud): ConceptWeergave {
  const html = renderAgendaHtml(inhoud);
  return {
    inleiding: html.inleiding,
    participatie: html.participatie,
    themas: inhoud.themas.flatMap(({ id, titel, domein, participatieniveau }) => {
      const texts = html.themas[id];
      return texts === undefined ? [] : [{ id, titel, domein, participatieniveau, html: texts }];
    }),
  };
}
