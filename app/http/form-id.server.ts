import { createHash } from "node:crypto";

/**
 * Names what one person sent with one form: sent again, by a double click or a reload, it has the same id, so that storing
 * it twice stores one. The person is in it, so a key taken from someone else's form is worthless; the content is in it, so
 * a form that was gone back to and filled in otherwise is something else. As long as a nanoid.
 */
export function formId(gebruikerId: string, sleutel: string, content: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify([gebruikerId, sleutel, content]))
    .digest("base64url")
    .slice(0, 21);
}
