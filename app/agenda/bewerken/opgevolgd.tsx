import { useTeksten } from "../../taal/use-taal";
import { opgevolgdTeksten } from "./opgevolgd-teksten";

type OpgevolgdProps = {
  opvolger: { slug: string; titel: string };
  /** Who writes goes on in the draft of the next agenda, others to what there is to read of it. */
  canEdit: boolean;
};

/** Why a draft is not published any more, and where its work goes on. */
export function Opgevolgd({ opvolger, canEdit }: OpgevolgdProps) {
  const teksten = useTeksten(opgevolgdTeksten);
  const path = `/agendas/${opvolger.slug}`;
  return (
    <>
      {teksten.noNewVersie}{" "}
      <a href={canEdit ? `${path}/bewerken` : path} lang="nl">
        {opvolger.titel}
      </a>
      .
    </>
  );
}
