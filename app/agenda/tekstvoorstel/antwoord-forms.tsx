// The two answers of the team, each a form of its own.
import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { useTeksten } from "../../taal/use-taal";
import { ErrorSummary, TextArea } from "../../ui/form-fields";
import { tekstvoorstelTeksten } from "./tekstvoorstel-teksten";

type AntwoordProps = { lastResult: SubmissionResult<string[]> | undefined };

export function AcceptForm({ lastResult }: AntwoordProps) {
  const teksten = useTeksten(tekstvoorstelTeksten);
  const [form, fields] = useForm<{ reden: string }, string[]>({ id: "aannemen", lastResult });
  return (
    <form {...getFormProps(form)} className="card" method="post" noValidate>
      <h2>{teksten.acceptKop}</h2>
      <ErrorSummary form={form} fields={[{ field: fields.reden, label: teksten.acceptReden }]} />
      <p>{teksten.acceptUitleg}</p>
      <TextArea field={fields.reden} label={teksten.acceptReden} rows={3} />
      <button type="submit" name="intent" value="aannemen">
        {teksten.accept}
      </button>
    </form>
  );
}

export function DeclineForm({ lastResult }: AntwoordProps) {
  const teksten = useTeksten(tekstvoorstelTeksten);
  const [form, fields] = useForm<{ reden: string }, string[]>({
    id: "afwijzen",
    lastResult,
    constraint: { reden: { required: true } },
  });
  return (
    <form {...getFormProps(form)} className="card" method="post" noValidate>
      <h2>{teksten.declineKop}</h2>
      <ErrorSummary form={form} fields={[{ field: fields.reden, label: teksten.declineReden }]} />
      <TextArea field={fields.reden} label={teksten.declineReden} rows={3} />
      <button type="submit" className="quiet" name="intent" value="afwijzen">
        {teksten.decline}
      </button>
    </form>
  );
}
