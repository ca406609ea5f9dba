// Pages of a list, counted from 1 in the address.

export type Pagina = { pagina: number; aantalPaginas: number };

/** The page asked for by `?pagina=`; the nearest one there is when it asks for another. */
export function readPagina(search: URLSearchParams, totaal: number, paginagrootte: number): Pagina {
  const aantalPaginas = Math.max(1, Math.ceil(totaal / paginagrootte));
  const asked = Number(search.get("pagina") ?? 1);
  return { pagina: Number.isInteger(asked) ? Math.min(Math.max(asked, 1), aantalPaginas) : 1, aantalPaginas };
}
