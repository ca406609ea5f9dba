/** What a team chooses for each thema when it starts the next agenda, checked; the sentences come from the texts. */
import { z } from "zod";
import { writtenText } from "../../format/written-text";
import { THEMA_UITKOMSTEN, type ThemaKeuze } from "./opvolging";
import type { opvolgingTeksten } from "./opvolging-teksten";

const TOELICHTING_MAX_LENGTH = 2000;

/**
 * The names of the fields of the thema at place `index` of the version: "keuzeA" and "toelichtingA". A name is a word, so
 * the place stands in it as letters: a, b … z, ba, bb.
 */
export function themaVelden(index: number): { keuze: string; toelichting: string } {
  const letters = index.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  const place = letters.toUpperCase();
  return { keuze: `keuze${place}`, toelichting: `toelichting${place}` };
}

/**
 * The fields of a form that was shown with other themas, each at the place its thema has among `themaIds` now. Those of a
 * thema that is no longer there are left out.
 */
export function moveVelden(form: FormData, themaIds: readonly string[]): FormData {
  const shown = String(form.get("themas") ?? "").split(" ");
  const moved = new FormData();
  for (const [to, themaId] of themaIds.entries()) {
    const from = shown.indexOf(themaId);
    if (from === -1) continue;
    const [old, now] = [themaVelden(from), themaVelden(to)];
    for (const veld of ["keuze", "toelichting"] as const) {
      const value = form.get(old[veld]);
      if (value !== null) moved.append(now[veld], value);
    }
  }
  return moved;
}

/** Every thema of the version needs a choice; the result of what is done and the reason for what is dropped are required. */
export function opvolgingSchema(zinnen: (typeof opvolgingTeksten)["nl"]["fout"], themaIds: readonly string[]) {
  const velden = themaIds.map((themaId, index) => ({ themaId, ...themaVelden(index) }));
  const written = writtenText({ max: TOELICHTING_MAX_LENGTH, tooLong: () => zinnen.teLang(TOELICHTING_MAX_LENGTH) });
  const shape = velden.flatMap(({ keuze, toelichting }) => [
    [keuze, z.string().optional()],
    [toelichting, z.string().optional()],
  ]);
  return z
    .object(Object.fromEntries(shape) as Record<string, z.ZodOptional<z.ZodString>>)
    .transform((values, context): ThemaKeuze[] =>
      velden.flatMap(({ themaId, keuze, toelichting: veld }) => {
        const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
        const soort = THEMA_UITKOMSTEN.find((uitkomst) => uitkomst === values[keuze]);
        const { data: toelichting, error } = written.safeParse(values[veld] ?? "");
        for (const { message } of error?.issues ?? []) refuse(veld, message);
        if (soort === undefined) {
          refuse(keuze, zinnen.keuze);
          return [];
        }
        // Product (docs/beleid.md): "closed with its result or dropped with a reason".
        if (soort === "afgerond" && toelichting === "") refuse(veld, zinnen.resultaat);
        if (soort === "vervallen" && toelichting === "") refuse(veld, zinnen.reden);
        return toelichting === undefined ? [] : [{ themaId, soort, toelichting }];
      }),
    );
}
