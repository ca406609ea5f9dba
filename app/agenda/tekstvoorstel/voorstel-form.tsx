// The form in which someone who may not write proposes how one text could read.
import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { useTeksten } from "../../taal/use-taal";
import { ErrorSummary, TextArea } from "../../ui/form-fields";
import { TOELICHTING_MAX_LENGTH } from "./tekstvoorstel-schema";
import { tekstvoorstelTeksten } from "./tekstvoorstel-teksten";

type VoorstelFormProps = {
  /** The words as they are now, a line per block. */
  regels: readonly string[];
  sleutel: string;
  /** What the refused form was based on; null when none was sent. */
  oud: string | null;
  lastResult: SubmissionResult<string[]> | undefined;
};

export function VoorstelForm({ regels, sleutel, oud, lastResult }: VoorstelFormProps) {
  const teksten = useTeksten(tekstvoorstelTeksten);
  const nu = regels.join("\n");
  const [form, fields] = useForm<{ nieuw: string; toelichting: string }, string[]>({
    id: "voorstel",
    lastResult,
    defaultValue: { nieuw: nu, toelichting: "" },
    constraint: { nieuw: { required: true } },
  });
  return (
    <form {...getFormProps(form)} className="card voorstel-form" method="post" noValidate>
      <ErrorSummary
        form={form}
        fields={[
          { field: fields.nieuw, label: teksten.nieuw },
          { field: fields.toelichting, label: teksten.toelichting },
        ]}
      />
      <p>{teksten.nieuwUitleg}</p>
      <input type="hidden" name="sleutel" value={sleutel} autoComplete="off" />
      <input type="hidden" name="oud" value={oud ?? nu} autoComplete="off" />
      <TextArea field={fields.nieuw} label={teksten.nieuw} hint={teksten.nieuwHint} rows={14} />
      <TextArea
        field={fields.toelichting}
        label={teksten.toelichting}
        hint={teksten.toelichtingHint(TOELICHTING_MAX_LENGTH)}
        rows={3}
      />
      <p className="hint">{teksten.naamZichtbaar}</p>
      <button type="submit">{teksten.send}</button>
    </form>
  );
}
