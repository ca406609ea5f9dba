// The form in which a team adds or changes an actie. What is wrong comes back with it.

import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { typedEuro } from "../format/euro-field";
import { useTeksten } from "../taal/use-taal";
import { ErrorSummary, Select, TextArea, TextField } from "../ui/form-fields";
import { ACTIE_STATUSSEN, type Actie } from "./actie";
import { actieFormTeksten } from "./actie-form-teksten";
import { actieTeksten } from "./actie-teksten";

type ActieFormProps = {
  /** What is changed; undefined for a new actie. */
  actie: (Actie & { themaId: string; updatedAt: Date }) | undefined;
  themas: readonly { id: string; titel: string; isVervallen: boolean }[];
  jaar: number;
  /** Tells one showing of the form for a new actie from another. */
  sleutel: string;
  back: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

type ActieVelden = Record<
  | "themaId"
  | "titel"
  | "doel"
  | "jaarVan"
  | "jaarTot"
  | "trekker"
  | "partners"
  | "budget"
  | "status"
  | "voortgang"
  | "resultaat",
  string
>;

export function ActieForm({ actie, themas, jaar, sleutel, back, lastResult }: ActieFormProps) {
  const teksten = useTeksten(actieFormTeksten);
  const { status } = useTeksten(actieTeksten);
  const [form, fields] = useForm<ActieVelden, string[]>({
    id: "actie",
    lastResult,
    defaultValue:
      actie === undefined
        ? { jaarVan: String(jaar), jaarTot: String(jaar), status: "gepland" }
        : {
            ...actie,
            jaarVan: String(actie.jaarVan),
            jaarTot: String(actie.jaarTot),
            budget: typedEuro(actie.budgetCents),
          },
  });
  const names = [
    "themaId",
    "titel",
    "doel",
    "jaarVan",
    "jaarTot",
    "trekker",
    "partners",
    "budget",
    "status",
    "voortgang",
    "resultaat",
  ] as const;
  const labels = { ...teksten, themaId: teksten.thema };
  return (
    <form {...getFormProps(form)} className="card actie-form" method="post" noValidate>
      <h2>{actie === undefined ? teksten.nieuw : teksten.changeKop}</h2>
      <ErrorSummary form={form} fields={names.map((name) => ({ field: fields[name], label: labels[name] }))} />
      <input type="hidden" name="sleutel" value={sleutel} autoComplete="off" />
      {actie !== undefined && <input type="hidden" name="sinds" value={actie.updatedAt.getTime()} autoComplete="off" />}
      <Select
        field={fields.themaId}
        label={teksten.thema}
        options={[
          { value: "", label: teksten.chooseThema },
          ...themas.map(({ id, titel, isVervallen }) => ({
            value: id,
            label: isVervallen ? teksten.vervallen(titel) : titel,
          })),
        ]}
      />
      <TextField field={fields.titel} label={teksten.titel} />
      <TextArea field={fields.doel} label={teksten.doel} hint={teksten.doelHint} rows={2} />
      <div className="jaren">
        <TextField field={fields.jaarVan} label={teksten.jaarVan} type="number" />
        <TextField field={fields.jaarTot} label={teksten.jaarTot} type="number" />
      </div>
      <TextField field={fields.trekker} label={teksten.trekker} hint={teksten.trekkerHint} />
      <TextField field={fields.partners} label={teksten.partners} />
      <TextField field={fields.budget} label={teksten.budget} hint={teksten.budgetHint} />
      <Select
        field={fields.status}
        label={teksten.status}
        options={ACTIE_STATUSSEN.map((value) => ({ value, label: status[value] }))}
      />
      <TextArea field={fields.voortgang} label={teksten.voortgang} hint={teksten.voortgangHint} rows={2} />
      <TextArea field={fields.resultaat} label={teksten.resultaat} hint={teksten.resultaatHint} rows={2} />
      <p>
        <button type="submit">{teksten.save}</button> <a href={back}>{teksten.terug}</a>
      </p>
    </form>
  );
}
