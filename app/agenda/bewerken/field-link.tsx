import type { ReactNode } from "react";
import type { Ontbreekt } from "../publishable";
import { themaFieldId } from "./thema-field-id";

type FieldLinkProps = {
  themaId: string;
  veld: Ontbreekt;
  /** The page on which the agenda is written, for a link from another page; there the field gets the focus on arrival. */
  path?: string | undefined;
  children: ReactNode;
};

/** A link that puts the focus in a field of a thema. */
export function FieldLink({ themaId, veld, path, children }: FieldLinkProps) {
  const id = themaFieldId(themaId, veld);
  if (path !== undefined) return <a href={`${path}#${id}`}>{children}</a>;
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(id)?.focus();
      }}
    >
      {children}
    </a>
  );
}
