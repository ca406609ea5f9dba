import { formatDate } from "../format/format";
import { useTaal, useTeksten } from "../taal/use-taal";
import { Voorbeeld } from "../ui/voorbeeld";
import { type Actie, actieHref } from "../uitvoeringsplan/actie";
import { takenTeksten } from "./taken-teksten";

type VertraagdeActie = Pick<Actie, "id" | "titel" | "jaarVan" | "trekker" | "voortgang" | "isVoorbeeld"> & {
  updatedAt: Date;
  agenda: { slug: string; titel: string };
};

/** Acties that are behind, each with a link to its place in the plan. */
export function VertraagdeActies({ acties }: { acties: readonly VertraagdeActie[] }) {
  const taal = useTaal();
  const teksten = useTeksten(takenTeksten);
  return (
    <table className="rows">
      <caption className="visually-hidden">{teksten.vertraagd}</caption>
      <thead>
        <tr>
          <th scope="col">{teksten.actie}</th>
          <th scope="col">{teksten.trekker}</th>
          <th scope="col">{teksten.hoeGaatHet}</th>
          <th scope="col">{teksten.bijgewerkt}</th>
        </tr>
      </thead>
      <tbody>
        {acties.map(({ id, titel, jaarVan, trekker, voortgang, updatedAt, isVoorbeeld, agenda }) => (
          <tr key={id}>
            <td data-kop={teksten.actie}>
              <a href={actieHref(agenda.slug, { id, jaarVan })} lang="nl">
                {titel}
              </a>{" "}
              {isVoorbeeld && <Voorbeeld />}
              <br />
              <span className="hint" lang="nl">
                {agenda.titel}
              </span>
            </td>
            <td data-kop={teksten.trekker} lang="nl">
              {trekker}
            </td>
            <td data-kop={teksten.hoeGaatHet} lang="nl">
              {voortgang}
            </td>
            <td data-kop={teksten.bijgewerkt}>{formatDate(updatedAt, taal)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
