// The ways from a draft to who reads along, what they propose and what it was before.
import { useTeksten } from "../../taal/use-taal";
import { geschiedenisTeksten } from "../geschiedenis/geschiedenis-teksten";
import { meekijkenTeksten } from "../meekijken/meekijken-teksten";
import { tekstvoorstelTeksten } from "./tekstvoorstel-teksten";

type ConceptLinksProps = {
  slug: string;
  canEdit: boolean;
  canOpenMeekijken: boolean;
  /** Further down on the same page. */
  hasGeschiedenis: boolean;
  /** `wachtend`: how many wait for the team. */
  voorstellen: { canPost: boolean; canRead: boolean; wachtend: number };
};

export function ConceptLinks({ slug, canEdit, canOpenMeekijken, hasGeschiedenis, voorstellen }: ConceptLinksProps) {
  const { canPost, canRead, wachtend } = voorstellen;
  const geschiedenisZinnen = useTeksten(geschiedenisTeksten);
  const meekijkenZinnen = useTeksten(meekijkenTeksten);
  const teksten = useTeksten(tekstvoorstelTeksten);
  const here = `/agendas/${slug}/bewerken`;
  if (!canOpenMeekijken && !canPost && !canRead && !hasGeschiedenis) return null;
  return (
    <ul className="meta">
      {canOpenMeekijken && (
        <li>
          <a href={`${here}/meekijken`}>{meekijkenZinnen.whoReadsAlong}</a>
        </li>
      )}
      {canPost && (
        <li>
          <a href={`${here}/voorstellen/nieuw`}>{teksten.propose}</a>
        </li>
      )}
      {canRead && (
        <li>
          <a href={`${here}/voorstellen`}>
            {wachtend > 0 ? teksten.wachten(wachtend) : canEdit ? teksten.alleVoorstellen : teksten.mijn}
          </a>
        </li>
      )}
      {hasGeschiedenis && (
        <li>
          <a href="#geschiedenis">{geschiedenisZinnen.naarGeschiedenis}</a>
        </li>
      )}
    </ul>
  );
}
