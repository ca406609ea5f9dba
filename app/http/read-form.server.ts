import { badRequest } from "./responses.server";

/** A nanoid. */
const SLEUTEL = /^[\w-]{21}$/;

/** A field of ours is a word. */
const FIELD_NAME = /^[a-z]+$/i;

/**
 * Far above the largest form of ours, that of the next agenda with two fields for each thema. The form library copies the
 * list of a name for every field it adds to it: a body of nothing but names would keep the process busy for minutes.
 */
const MAX_FIELDS = 500;
/** The acties of an answer are the only field that comes more than once. */
const MAX_FIELDS_OF_ONE_NAME = 300;

/**
 * The fields of a form that was sent, without what no page of this site puts in one: the form library takes a name for a
 * path and makes what it says, a[99999999] included, and takes __intent__ for a command. Ends the request with the 400
 * page when the body is not the form it says it is, or has more fields than any of ours.
 */
export async function readForm(request: Request): Promise<FormData> {
  const sent = await request.formData().catch(() => badRequest());
  const form = new FormData();
  const counts = new Map<string, number>();
  let fields = 0;
  for (const [name, value] of sent) {
    const ofName = (counts.get(name) ?? 0) + 1;
    counts.set(name, ofName);
    fields += 1;
    if (fields > MAX_FIELDS || ofName > MAX_FIELDS_OF_ONE_NAME) badRequest();
    if (FIELD_NAME.test(name) && typeof value === "string") form.append(name, value);
  }
  return form;
}

/**
 * The key that was made when the form was shown: of what it is sent with, it makes an id (`formId`), so that sending it
 * twice makes one. Ends the request with the 400 page when it is not such a key.
 */
export function readSleutel(form: FormData): string {
  const sleutel = String(form.get("sleutel"));
  return SLEUTEL.test(sleutel) ? sleutel : badRequest();
}
