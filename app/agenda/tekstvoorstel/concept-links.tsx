// The ways from a draft to who reads along and what they propose.
import { useTeksten } from "../../taal/use-taal";
import { meekijkenTeksten } from "../meekijken/meekijken-teksten";
import { tekstvoorstelTeksten } from "./tekstvoorstel-teksten";

type ConceptLinksProps = {
  slug: string;
  canEdit: boolean;
  /** `wachtend`: how many wait for the team. */
  voorstellen: { canPost: boolean; canRead: boolean; wachtend: number };
};

export function ConceptLinks({ slug, canEdit, voorstellen: { canPost, canRead, wachtend } }: ConceptLinksProps) {
  const m = useTeksten(meekijkenTeksten);
  const t = useTeksten(tekstvoorstelTeksten);
  const here = `/agendas/${slug}/bewerken`;
  if (!canEdit && !canPost && !canRead) return null;
  return (
    <ul className="meta">
      {canEdit && (
        <li>
          <a href={`${here}/meekijken`}>{m.wieLeestMee}</a>
        </li>
      )}
      {canPost && (
        <li>
          <a href={`${here}/voorstellen/nieuw`}>{t.stelVoor}</a>
        </li>
      )}
      {canRead && (
        <li>
          <a href={`${here}/voorstellen`}>
            {wachtend > 0 ? t.wachten(wachtend) : canEdit ? t.alleVoorstellen : t.mijn}
          </a>
        </li>
      )}
    </ul>
  );
}
