// Who the team invited by address, and the form to invite one more.
import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { formatDate } from "../../format/format";
import { useTaal, useTeksten } from "../../taal/use-taal";
import { ErrorSummary, TextField } from "../../ui/form-fields";
import { meekijkenTeksten } from "./meekijken-teksten";

type DeelnemersProps = {
  deelnemers: readonly { id: string; email: string; uitgenodigdOp: Date }[];
  sleutel: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

export function Deelnemers({ deelnemers, sleutel, lastResult }: DeelnemersProps) {
  const taal = useTaal();
  const teksten = useTeksten(meekijkenTeksten);
  const [form, fields] = useForm<{ email: string }, string[]>({
    id: "uitnodigen",
    lastResult,
    constraint: { email: { required: true } },
  });
  return (
    <section aria-labelledby="deelnemers">
      <h2 id="deelnemers">{teksten.deelnemers}</h2>
      <p>{teksten.deelnemersUitleg}</p>
      {deelnemers.length === 0 ? (
        <p className="hint">{teksten.geenDeelnemers}</p>
      ) : (
        <>
          <ul className="plain">
            {deelnemers.map(({ id, email, uitgenodigdOp }) => (
              <li key={id}>
                <form method="post" className="knoppen">
                  <span>
                    {email}, <span className="hint">{teksten.uitgenodigdOp(formatDate(uitgenodigdOp, taal))}</span>
                  </span>
                  <input type="hidden" name="deelnemer" value={id} />
                  <button
                    type="submit"
                    className="quiet"
                    name="intent"
                    value="intrekken"
                    aria-label={teksten.withdrawLabel(email)}
                  >
                    {teksten.withdraw}
                  </button>
                </form>
              </li>
            ))}
          </ul>
          <p className="hint">{teksten.withdrawUitleg}</p>
        </>
      )}
      <form {...getFormProps(form)} className="card" method="post" noValidate>
        <ErrorSummary form={form} fields={[{ field: fields.email, label: teksten.email }]} />
        <input type="hidden" name="sleutel" value={sleutel} autoComplete="off" />
        <TextField field={fields.email} label={teksten.email} hint={teksten.emailHint} />
        <button type="submit" name="intent" value="uitnodigen">
          {teksten.invite}
        </button>
      </form>
    </section>
  );
}
