/** What an address of the API takes behind its "?". The loaders read it with these, the OpenAPI document is made from them. */
import { z } from "zod";
import { AGENDA_STATUSSEN } from "../agenda/agenda-status";
import { FIRST_YEAR, LAST_YEAR } from "../format/calendar-year";
import { ACTIE_STATUSSEN } from "../uitvoeringsplan/actie";
import { PAGE_SIZE } from "./schemas";

export const paging = {
  pagina: z.coerce.number().int().min(1).default(1).describe("Nummer van de pagina, vanaf 1"),
  paginagrootte: z.coerce
    .number()
    .int()
    .min(1)
    .max(PAGE_SIZE.max)
    .default(PAGE_SIZE.default)
    .describe("Aantal resultaten per pagina"),
};

export const agendaFilters = {
  status: z
    .enum(AGENDA_STATUSSEN)
    .optional()
    .describe(
      "Alleen agenda's met deze status. Een vastgestelde agenda waarop u nu kunt reageren, vindt u niet met open-voor-reactie maar aan reactieronde",
    ),
};

export const actieFilters = {
  agenda: z.string().optional().describe("Alleen acties van de agenda met dit id"),
  jaar: z.coerce
    .number()
    .int()
    .min(FIRST_YEAR)
    .max(LAST_YEAR)
    .optional()
    .describe("Alleen acties die in dit jaar lopen"),
  status: z.enum(ACTIE_STATUSSEN).optional().describe("Alleen acties met deze status"),
};

export const aandachtsgebiedFilters = {
  op: z.iso.date().optional().describe("Alleen gebieden die op deze dag van kracht waren"),
};
