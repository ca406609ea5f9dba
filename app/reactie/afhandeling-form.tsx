// The form in which the team says what becomes of a reactie.
import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { formatYears } from "../format/format";
import { useTeksten } from "../taal/use-taal";
import { ErrorSummary, RadioGroup, TextArea } from "../ui/form-fields";
import { Voorbeeld } from "../ui/voorbeeld";
import { AfhandelingTag } from "./afhandeling-tag";
import { formulierTeksten } from "./formulier-teksten";
import { AFHANDELING_SOORTEN, type Afhandeling, TEKST_MAX_LENGTH } from "./reactie";

type AfhandelingFormProps = {
  /** The answer the team gave before; null when there is none. */
  afhandeling: Afhandeling | null;
  /** Which answer this one is based on: its moment, "" for none. */
  gebaseerdOp: string;
  /** The acties of the agenda, those of this thema first. */
  acties: readonly { id: string; titel: string; jaarVan: number; jaarTot: number; isVoorbeeld: boolean }[];
  linked: readonly string[];
  /** The answer of a colleague that came first; null when none did. */
  ingehaald: (Afhandeling & { door: { naam: string } }) | null;
  lastResult: SubmissionResult<string[]> | undefined;
};

type AfhandelingVelden = { soort: string; toelichting: string; acties: string[] };

export function AfhandelingForm(props: AfhandelingFormProps) {
  const { afhandeling, gebaseerdOp, acties, linked, ingehaald, lastResult } = props;
  const teksten = useTeksten(formulierTeksten);
  const [form, fields] = useForm<AfhandelingVelden, string[]>({
    id: "antwoorden",
    lastResult,
    defaultValue: { soort: afhandeling?.soort, toelichting: afhandeling?.toelichting, acties: [...linked] },
    constraint: { toelichting: { required: true } },
  });
  return (
    <form {...getFormProps(form)} className="card" method="post" noValidate>
      <ErrorSummary
        form={form}
        fields={[
          { field: fields.soort, label: teksten.soort },
          { field: fields.toelichting, label: teksten.toelichting },
        ]}
      />
      {ingehaald !== null && <AntwoordVanCollega afhandeling={ingehaald} />}
      <p>{teksten.antwoordUitleg}</p>
      <input type="hidden" name="gebaseerdOp" value={gebaseerdOp} autoComplete="off" />
      <RadioGroup
        field={fields.soort}
        legend={teksten.soort}
        options={AFHANDELING_SOORTEN.map((soort) => ({ value: soort, label: teksten.soorten[soort] }))}
      />
      <TextArea
        field={fields.toelichting}
        label={teksten.toelichting}
        hint={teksten.toelichtingHint(TEKST_MAX_LENGTH)}
      />
      <ActieKeuze acties={acties} chosen={toList(fields.acties.initialValue)} />
      <button type="submit" name="intent" value="antwoord">
        {teksten.save}
      </button>
    </form>
  );
}

function AntwoordVanCollega({ afhandeling }: { afhandeling: NonNullable<AfhandelingFormProps["ingehaald"]> }) {
  const teksten = useTeksten(formulierTeksten);
  return (
    <div className="antwoord">
      <p className="meta">
        <strong>{teksten.hunAntwoord(afhandeling.door.naam)}</strong>
        <AfhandelingTag soort={afhandeling.soort} />
      </p>
      <p className="tekst">{afhandeling.toelichting}</p>
    </div>
  );
}

function ActieKeuze({ acties, chosen }: { acties: AfhandelingFormProps["acties"]; chosen: readonly string[] }) {
  const teksten = useTeksten(formulierTeksten);
  if (acties.length === 0) return <p className="hint">{teksten.geenActies}</p>;
  return (
    <fieldset className="field" aria-describedby="acties-hint">
      <legend>{teksten.acties}</legend>
      <p className="hint" id="acties-hint">
        {teksten.actiesHint}
      </p>
      {acties.map(({ id, titel, jaarVan, jaarTot, isVoorbeeld }) => (
        <label key={id} className="keuze">
          <input type="checkbox" name="acties" value={id} defaultChecked={chosen.includes(id)} />
          <span>
            <span lang="nl">{titel}</span> ({formatYears(jaarVan, jaarTot)}) {isVoorbeeld && <Voorbeeld />}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** One ticked box comes back as a string, more as a list. */
function toList(value: unknown): string[] {
  return [value].flat().filter((item) => typeof item === "string");
}
