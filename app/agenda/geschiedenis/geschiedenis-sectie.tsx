// The history of a draft: the moments that were kept, and what can be done with them.
import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { formatDateTime } from "../../format/format";
import type { Pagina } from "../../http/paging";
import { useTaal, useTeksten } from "../../taal/use-taal";
import { ErrorSummary, TextField } from "../../ui/form-fields";
import { Paginering } from "../../ui/paginering";
import { geschiedenisTeksten } from "./geschiedenis-teksten";
import { auteurText, type MomentNaam, momentText } from "./moment-text";
import type { MomentAuteur } from "./momentopname";

type MomentRegel = MomentNaam & { id: number; door: string | null; auteurs: readonly MomentAuteur[] };

type GeschiedenisSectieProps = {
  /** Of the page on which the draft is written. */
  path: string;
  geschiedenis: Pagina & { momenten: readonly MomentRegel[]; keuzes: readonly (MomentNaam & { id: number })[] };
  canEdit: boolean;
  /** Of the form with which a moment gets a name. */
  lastResult?: SubmissionResult<string[]> | undefined;
  /** The page shows the history alone, all pages of it. */
  isWhole?: boolean;
};

export function GeschiedenisSectie({
  path,
  geschiedenis,
  canEdit,
  lastResult,
  isWhole = false,
}: GeschiedenisSectieProps) {
  const teksten = useTeksten(geschiedenisTeksten);
  const { momenten, keuzes, pagina, aantalPaginas } = geschiedenis;
  const href = `${path}/geschiedenis`;
  return (
    <section className="geschiedenis" aria-labelledby="geschiedenis">
      <h2 id="geschiedenis">{teksten.kop}</h2>
      <p>
        {teksten.uitleg} {canEdit && teksten.canPutBack}
      </p>
      {canEdit && <NaamForm action={href} lastResult={lastResult} />}
      {momenten.length === 0 ? (
        <p>{teksten.leeg}</p>
      ) : (
        <>
          <CompareForm action={path} keuzes={keuzes} />
          <MomentenTabel path={path} momenten={momenten} canEdit={canEdit} />
          {isWhole ? (
            <Paginering pagina={pagina} aantalPaginas={aantalPaginas} href={(nummer) => `${href}?pagina=${nummer}`} />
          ) : (
            aantalPaginas > 1 && (
              <p>
                <a href={`${href}?pagina=2`}>{teksten.alles}</a>
              </p>
            )
          )}
        </>
      )}
    </section>
  );
}

function NaamForm({ action, lastResult }: { action: string; lastResult: SubmissionResult<string[]> | undefined }) {
  const teksten = useTeksten(geschiedenisTeksten);
  const [form, fields] = useForm<{ naam: string }, string[]>({ id: "moment", lastResult });
  return (
    <form {...getFormProps(form)} className="card" method="post" action={action} noValidate>
      <h3>{teksten.naamKop}</h3>
      <ErrorSummary form={form} fields={[{ field: fields.naam, label: teksten.naam }]} />
      <TextField field={fields.naam} label={teksten.naam} hint={teksten.naamHint} />
      <button type="submit" className="quiet">
        {teksten.keep}
      </button>
    </form>
  );
}

function CompareForm({ action, keuzes }: { action: string; keuzes: readonly (MomentNaam & { id: number })[] }) {
  const taal = useTaal();
  const teksten = useTeksten(geschiedenisTeksten);
  const options = (
    <>
      <option value="nu">{teksten.nu}</option>
      {keuzes.map((moment) => (
        <option key={moment.id} value={moment.id}>
          {momentText(moment, taal)}
        </option>
      ))}
    </>
  );
  return (
    <form method="get" action={action} className="vergelijk-form" aria-label={teksten.compareKop}>
      <div className="field">
        <label htmlFor="vergelijk-van">{teksten.van}</label>
        <select id="vergelijk-van" name="van" defaultValue={keuzes[0]?.id}>
          {options}
        </select>
      </div>
      <div className="field">
        <label htmlFor="vergelijk-tot">{teksten.tot}</label>
        <select id="vergelijk-tot" name="tot" defaultValue="nu">
          {options}
        </select>
      </div>
      <button type="submit" className="quiet">
        {teksten.compare}
      </button>
    </form>
  );
}

function MomentenTabel({
  path,
  momenten,
  canEdit,
}: {
  path: string;
  momenten: readonly MomentRegel[];
  canEdit: boolean;
}) {
  const taal = useTaal();
  const teksten = useTeksten(geschiedenisTeksten);
  return (
    <table className="rows">
      <caption className="visually-hidden">{teksten.tabel}</caption>
      <thead>
        <tr>
          <th scope="col">{teksten.wanneer}</th>
          <th scope="col">{teksten.wat}</th>
          <th scope="col">{teksten.wie}</th>
          <th scope="col">{teksten.viewKop}</th>
        </tr>
      </thead>
      <tbody>
        {momenten.map(({ id, soort, naam, gemaaktOp, door, auteurs }) => {
          const wat = naam ?? teksten.soort[soort];
          const wanneer = formatDateTime(gemaaktOp, taal);
          return (
            <tr key={id}>
              <td data-kop={teksten.wanneer}>{wanneer}</td>
              <td data-kop={teksten.wat}>{door === null ? wat : teksten.door(wat, door)}</td>
              <td data-kop={teksten.wie}>
                {auteurs.length === 0 ? (
                  teksten.niemand
                ) : (
                  <ul className="plain">
                    {auteurs.map((auteur) => (
                      <li key={auteur.naam}>{auteurText(auteur, gemaaktOp, taal)}</li>
                    ))}
                  </ul>
                )}
              </td>
              <td data-kop={teksten.viewKop}>
                <a href={`${path}?van=${id}&tot=nu`} aria-label={teksten.verschillenMetNuVan(wanneer)}>
                  {teksten.compareWithNu}
                </a>
                {canEdit && (
                  <>
                    {" · "}
                    <a href={`${path}/geschiedenis/${id}`} aria-label={teksten.viewAndPutBackLabel(wanneer)}>
                      {teksten.viewAndPutBack}
                    </a>
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
