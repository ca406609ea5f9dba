// The form to react to a thema. Works without JavaScript; what is wrong comes back with it.
import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { useTeksten } from "../taal/use-taal";
import { ErrorSummary, Select, TextArea, TextField } from "../ui/form-fields";
import { formulierTeksten } from "./formulier-teksten";
import { KANALEN, TEKST_MAX_LENGTH } from "./reactie";

type ReactieFormProps = {
  action: string;
  /** Tells one showing of this form from another. */
  sleutel: string;
  /** The name that will show unless another is chosen; "" for the own team. */
  naam: string;
  /** True for the team of this stadsdeel: they can enter what someone else said. */
  canNamens: boolean;
  /** True for who works for the municipality: left empty, their own name shows. */
  canOfficialName: boolean;
  lastResult: SubmissionResult<string[]> | undefined;
};

type ReactieVelden = { tekst: string; naam: string; kanaal: string };

export function ReactieForm({ action, sleutel, naam, canNamens, canOfficialName, lastResult }: ReactieFormProps) {
  const teksten = useTeksten(formulierTeksten);
  const [form, fields] = useForm<ReactieVelden, string[]>({
    id: "reageer",
    lastResult,
    defaultValue: { naam, kanaal: "site" },
    // No maxlength: a browser would cut a pasted text without a word.
    constraint: { tekst: { required: true } },
  });
  const naamHint = canNamens ? teksten.naamHintTeam : canOfficialName ? teksten.naamHintGemeente : teksten.naamHint;
  const labels = {
    tekst: canNamens ? teksten.deReactie : teksten.uwReactie,
    naam: teksten.naam,
    kanaal: teksten.kanaal,
  };
  return (
    <form {...getFormProps(form)} className="card" method="post" action={action} noValidate>
      <ErrorSummary
        form={form}
        fields={[
          ...(canNamens ? [{ field: fields.kanaal, label: labels.kanaal }] : []),
          { field: fields.tekst, label: labels.tekst },
          { field: fields.naam, label: labels.naam },
        ]}
      />
      <input type="hidden" name="sleutel" value={sleutel} autoComplete="off" />
      {canNamens && (
        <Select
          field={fields.kanaal}
          label={labels.kanaal}
          hint={teksten.kanaalHint}
          options={KANALEN.map((kanaal) => ({ value: kanaal, label: teksten.kanalen[kanaal] }))}
        />
      )}
      <TextArea field={fields.tekst} label={labels.tekst} hint={teksten.tekstHint(TEKST_MAX_LENGTH)} />
      <TextField field={fields.naam} label={labels.naam} hint={naamHint} />
      <button type="submit">{teksten.place}</button>
    </form>
  );
}
