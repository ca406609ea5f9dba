// The fields that say by which besluit something was decided; what a form accepts in them is in `besluitShape`.
import type { FieldMetadata } from "@conform-to/react";
import { useTeksten } from "../taal/use-taal";
import { TextField } from "../ui/form-fields";
import { besluitTeksten } from "./besluit-teksten";

export type BesluitVelden = Record<"orgaan" | "datum" | "risNummer", string>;

type BesluitFieldsProps = {
  fields: Record<keyof BesluitVelden, FieldMetadata<string>>;
  /** Asks who decided this. */
  orgaan: { label: string; hint: string };
  datumHint?: string;
};

export function BesluitFields({ fields, orgaan, datumHint }: BesluitFieldsProps) {
  const teksten = useTeksten(besluitTeksten);
  return (
    <>
      <TextField field={fields.orgaan} {...orgaan} />
      <TextField
        field={fields.datum}
        label={teksten.datum}
        {...(datumHint === undefined ? {} : { hint: datumHint })}
        type="date"
      />
      <TextField field={fields.risNummer} label={teksten.risNummer} hint={teksten.risHint} />
    </>
  );
}
