// The form in which a team records that its agenda was adopted.
import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { useTeksten } from "../taal/use-taal";
import { ErrorSummary, TextField } from "../ui/form-fields";
import { BesluitFields, type BesluitVelden } from "./besluit-fields";
import { besluitTeksten } from "./besluit-teksten";

type VaststellingFormProps = {
  /** Names the besluit that will be made: sending the form twice makes one. */
  sleutel: string;
  looptijd: { looptijdVan: number | null; looptijdTot: number | null };
  back: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

type VaststellingVelden = BesluitVelden & Record<"looptijdVan" | "looptijdTot", string>;

export function VaststellingForm({ sleutel, looptijd, back, lastResult }: VaststellingFormProps) {
  const teksten = useTeksten(besluitTeksten);
  const [form, fields] = useForm<VaststellingVelden, string[]>({
    id: "besluit",
    lastResult,
    defaultValue: {
      looptijdVan: String(looptijd.looptijdVan ?? ""),
      looptijdTot: String(looptijd.looptijdTot ?? ""),
    },
  });
  const names = ["orgaan", "datum", "risNummer", "looptijdVan", "looptijdTot"] as const;
  return (
    <form {...getFormProps(form)} className="card" method="post" noValidate>
      <h2>{teksten.recordKop}</h2>
      <p className="hint">{teksten.uitleg}</p>
      <ErrorSummary form={form} fields={names.map((name) => ({ field: fields[name], label: teksten[name] }))} />
      <input type="hidden" name="sleutel" value={sleutel} autoComplete="off" />
      <BesluitFields fields={fields} orgaan={{ label: teksten.orgaan, hint: teksten.orgaanHint }} />
      <TextField field={fields.looptijdVan} label={teksten.looptijdVan} type="number" />
      <TextField field={fields.looptijdTot} label={teksten.looptijdTot} type="number" />
      <p>
        <button type="submit" name="intent" value="besluit">
          {teksten.record}
        </button>{" "}
        <a href={back}>{teksten.terug}</a>
      </p>
    </form>
  );
}
