import { useTeksten } from "../taal/use-taal";
import { siteTeksten } from "./site-teksten";

type PagineringProps = {
  pagina: number;
  aantalPaginas: number;
  /** Address of a page of the list. */
  href: (pagina: number) => string;
};

/** The way to the pages of a list before and after this one; nothing when there is one page. */
export function Paginering({ pagina, aantalPaginas, href }: PagineringProps) {
  const teksten = useTeksten(siteTeksten);
  if (aantalPaginas === 1) return null;
  return (
    <nav className="paginering" aria-label={teksten.paginas}>
      {pagina > 1 && (
        <a className="button quiet" href={href(pagina - 1)} rel="prev">
          {teksten.vorige}
        </a>
      )}
      <span>{teksten.paginaVan(pagina, aantalPaginas)}</span>
      {pagina < aantalPaginas && (
        <a className="button quiet" href={href(pagina + 1)} rel="next">
          {teksten.volgende}
        </a>
      )}
    </nav>
  );
}
