// Pages of a list, counted from 1 in the address.

/** Which page of a list, and how much is on one. */
export type Paging = { pagina: number; paginagrootte: number };

/** How many of the list come before the page: where it begins, counted from 0. */
export function firstOf({ pagina, paginagrootte }: Paging): number {
  return (pagina - 1) * paginagrootte;
}

export type Pagina = { pagina: number; aantalPaginas: number };

/** How much of a list one page of the site shows. */
export const PAGINAGROOTTE = 20;

/** At least one: an empty list has a page that says so. */
export function countPaginas(totaal: number, paginagrootte: number): number {
  return Math.max(1, Math.ceil(totaal / paginagrootte));
}

/** The page asked for by `?pagina=`; the nearest one there is when it asks for another. */
export function readPagina(search: URLSearchParams, totaal: number): Pagina {
  const aantalPaginas = countPaginas(totaal, PAGINAGROOTTE);
  const asked = Number(search.get("pagina") ?? 1);
  return { pagina: Number.isInteger(asked) ? Math.min(Math.max(asked, 1), aantalPaginas) : 1, aantalPaginas };
}
