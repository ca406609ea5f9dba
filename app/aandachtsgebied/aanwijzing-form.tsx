// The forms of the wethouder: designate this gebied, or decide its last day. Each posts to its own anchor, so that a
// refused one comes back in view.
import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { BesluitFields, type BesluitVelden } from "../besluit/besluit-fields";
import { besluitTeksten } from "../besluit/besluit-teksten";
import { useTaal, useTeksten } from "../taal/use-taal";
import { ErrorSummary, Select, TextField } from "../ui/form-fields";
import { periodeText, regimeNaam } from "./aandachtsgebied-teksten";
import type { Aanwijzing } from "./aanwijzing";
import { aanwijzingTeksten } from "./aanwijzing-teksten";

type LastResult = SubmissionResult<string[]> | undefined;

type AanwijzingVelden = BesluitVelden & Record<"vanaf" | "plan", string>;

type AanwijzingFormProps = {
  /** How many more investeringsgebieden there can be from today on, of how many at most. */
  vrij: number;
  maximum: number;
  /** Names the besluit that will be made: sending the form twice makes one. */
  sleutel: string;
  lastResult: LastResult;
};

export function AanwijzingForm({ vrij, maximum, sleutel, lastResult }: AanwijzingFormProps) {
  const teksten = useTeksten(aanwijzingTeksten);
  const labels = { ...useTeksten(besluitTeksten), ...teksten };
  const [form, fields] = useForm<AanwijzingVelden, string[]>({ id: "aanwijzen", lastResult: lastResult ?? null });
  const names = ["vanaf", "orgaan", "datum", "risNummer", "plan"] as const;
  return (
    <form {...getFormProps(form)} className="card" method="post" action={`#${form.id}`} noValidate>
      <h3>{teksten.designateKop}</h3>
      <ErrorSummary form={form} fields={names.map((name) => ({ field: fields[name], label: labels[name] }))} />
      <input type="hidden" name="sleutel" value={sleutel} autoComplete="off" />
      <p>{teksten.designateUitleg(vrij, maximum)}</p>
      <TextField field={fields.vanaf} label={teksten.vanaf} type="date" />
      <BesluitFields
        fields={fields}
        orgaan={{ label: teksten.orgaan, hint: teksten.orgaanHint }}
        datumHint={teksten.nietVerplicht}
      />
      <TextField field={fields.plan} label={teksten.plan} hint={teksten.planHint} />
      <button type="submit" name="intent" value="aanwijzen">
        {teksten.designate}
      </button>
    </form>
  );
}

type AfbouwVelden = Record<"aanwijzing" | "totEnMet", string>;

type AfbouwFormProps = {
  /** Those of this gebied that are not over yet; at least one. */
  aanwijzingen: readonly Aanwijzing[];
  today: string;
  lastResult: LastResult;
};

export function AfbouwForm({ aanwijzingen, today, lastResult }: AfbouwFormProps) {
  const taal = useTaal();
  const teksten = useTeksten(aanwijzingTeksten);
  const [form, fields] = useForm<AfbouwVelden, string[]>({ id: "afbouwen", lastResult: lastResult ?? null });
  const names = ["aanwijzing", "totEnMet"] as const;
  return (
    <form {...getFormProps(form)} className="card" method="post" action={`#${form.id}`} noValidate>
      <h3>{teksten.windDownKop}</h3>
      <ErrorSummary form={form} fields={names.map((name) => ({ field: fields[name], label: teksten[name] }))} />
      <p>{teksten.windDownUitleg}</p>
      <Select
        field={fields.aanwijzing}
        label={teksten.aanwijzing}
        options={aanwijzingen.map((aanwijzing) => ({
          value: aanwijzing.id,
          label: `${regimeNaam(aanwijzing.soort, taal)}, ${periodeText(aanwijzing, today, taal)}`,
        }))}
      />
      <TextField field={fields.totEnMet} label={teksten.totEnMet} type="date" />
      <button type="submit" name="intent" value="afbouwen">
        {teksten.windDown}
      </button>
    </form>
  );
}
