// The form in which a team says, thema by thema, what goes on in the next agenda.
import { type FieldMetadata, getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTeksten } from "../../taal/use-taal";
import { ErrorSummary, RadioGroup, TextArea } from "../../ui/form-fields";
import { THEMA_UITKOMSTEN } from "./opvolging";
import { themaVelden } from "./opvolging-schema";
import { opvolgingTeksten } from "./opvolging-teksten";

type OpvolgingFormProps = {
  /** The version whose themas these are. */
  versieNummer: number;
  /** In the order of the version. */
  themas: readonly { id: string; titel: string }[];
  /** What the team should know of a thema when it chooses. */
  stand: (themaId: string) => ReactNode;
  /** Tells one showing of the form from another. */
  sleutel: string;
  back: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

type OpvolgingVelden = Record<string, string>;
type Veld = FieldMetadata<string, OpvolgingVelden, string[]>;

export function OpvolgingForm({ versieNummer, themas, stand, sleutel, back, lastResult }: OpvolgingFormProps) {
  const teksten = useTeksten(opvolgingTeksten);
  const [form, fields] = useForm<OpvolgingVelden, string[]>({ id: "opvolging", lastResult });
  const veld = (name: string): Veld => {
    const found = fields[name];
    if (found === undefined) throw new Error(`No field ${name}`);
    return found;
  };
  const rows = themas.map((thema, index) => {
    const { keuze, toelichting } = themaVelden(index);
    return { thema, keuze: veld(keuze), toelichting: veld(toelichting) };
  });
  return (
    <form {...getFormProps(form)} className="opvolging" method="post" noValidate>
      <ErrorSummary
        form={form}
        fields={rows.flatMap(({ thema, keuze, toelichting }) => [
          { field: keuze, label: thema.titel },
          { field: toelichting, label: teksten.veldVan(teksten.toelichting, thema.titel) },
        ])}
      />
      <input type="hidden" name="sleutel" value={sleutel} autoComplete="off" />
      <input type="hidden" name="versie" value={versieNummer} autoComplete="off" />
      <input type="hidden" name="themas" value={themas.map(({ id }) => id).join(" ")} autoComplete="off" />
      {rows.map(({ thema, keuze, toelichting }) => (
        <section key={thema.id} className="card" aria-labelledby={`thema-${thema.id}`}>
          <h2 id={`thema-${thema.id}`} lang="nl">
            {thema.titel}
          </h2>
          {stand(thema.id)}
          <RadioGroup
            field={keuze}
            legend={
              <>
                {teksten.keuze} <span className="visually-hidden">{thema.titel}</span>
              </>
            }
            options={THEMA_UITKOMSTEN.map((soort) => ({ value: soort, label: teksten.keuzes[soort] }))}
          />
          <TextArea field={toelichting} label={teksten.toelichting} hint={teksten.toelichtingHint} rows={3} />
        </section>
      ))}
      <p>
        <button type="submit">{teksten.begin}</button> <a href={back}>{teksten.terug}</a>
      </p>
    </form>
  );
}
