// Form fields with label, hint and error tied together, and the summary of errors above a form.
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { getInputProps, getSelectProps, getTextareaProps } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTeksten } from "../taal/use-taal";
import { siteTeksten } from "./site-teksten";

type FieldProps = { field: FieldMetadata<string | number | undefined>; label: string; hint?: string };

/**
 * What is wrong, with a link to each field. Shown after a refused post; the page title says it too (see `refuseForm`).
 * `fields` come in the order of the form.
 */
export function ErrorSummary({
  fields,
  form,
}: {
  fields: readonly { field: FieldMetadata<unknown>; label: string }[];
  form: FormMetadata<never> | { errors: string[] | undefined };
}) {
  const teksten = useTeksten(siteTeksten);
  const wrong = fields.filter(({ field }) => field.errors !== undefined);
  if (wrong.length === 0 && !form.errors) return null;
  return (
    <div className="note rood" role="alert">
      <p>
        <strong>{teksten.invoerfouten}</strong>
      </p>
      <ul>
        {form.errors?.map((error) => (
          <li key={error}>{error}</li>
        ))}
        {wrong.map(({ field, label }) => (
          <li key={field.id}>
            <a href={`#${field.id}`}>{`${asLead(label)} ${field.errors?.join(" ")}`}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A label in front of a sentence; one that asks has its mark already. */
function asLead(label: string): string {
  return label.endsWith("?") ? label : `${label}:`;
}

export function TextField({ field, label, hint, type = "text" }: FieldProps & { type?: "text" | "number" | "date" }) {
  const { key, ...props } = getInputProps(field, { type });
  return (
    <Field field={field} label={label} hint={hint}>
      <input key={key} {...props} {...described(field, hint)} />
    </Field>
  );
}

export function TextArea({ field, label, hint, rows = 5 }: FieldProps & { rows?: number }) {
  const { key, ...props } = getTextareaProps(field);
  return (
    <Field field={field} label={label} hint={hint}>
      <textarea key={key} {...props} {...described(field, hint)} rows={rows} />
    </Field>
  );
}

export function Select({
  field,
  label,
  hint,
  options,
}: FieldProps & { options: readonly { value: string; label: string }[] }) {
  const { key, ...props } = getSelectProps(field);
  return (
    <Field field={field} label={label} hint={hint}>
      <select key={key} {...props} {...described(field, hint)}>
        {options.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One choice of a few, all in sight. The summary of errors links to the first. */
export function RadioGroup({
  field,
  legend,
  options,
}: {
  field: FieldMetadata<unknown>;
  legend: ReactNode;
  options: readonly { value: string; label: string }[];
}) {
  return (
    <fieldset
      className={field.errors === undefined ? "field" : "field wrong"}
      aria-describedby={field.errors === undefined ? undefined : field.errorId}
    >
      <legend>{legend}</legend>
      {field.errors !== undefined && (
        <p className="error" id={field.errorId}>
          {field.errors.join(" ")}
        </p>
      )}
      {options.map(({ value, label }, index) => (
        <label key={value} className="keuze">
          <input
            type="radio"
            name={field.name}
            value={value}
            id={index === 0 ? field.id : undefined}
            defaultChecked={field.initialValue === value}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function Field({
  field,
  label,
  hint,
  children,
}: {
  field: FieldMetadata<string | number | undefined>;
  label: string;
  hint: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className={field.errors === undefined ? "field" : "field wrong"}>
      <label htmlFor={field.id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${field.id}-hint`}>
          {hint}
        </p>
      )}
      {field.errors !== undefined && (
        <p className="error" id={field.errorId}>
          {field.errors.join(" ")}
        </p>
      )}
      {children}
    </div>
  );
}

/** The hint and the error, read out with the field. */
function described(field: FieldMetadata<string | number | undefined>, hint: string | undefined) {
  const ids = [
    hint === undefined ? null : `${field.id}-hint`,
    field.errors === undefined ? null : field.errorId,
  ].filter((id) => id !== null);
  return ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {};
}
