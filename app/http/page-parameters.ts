/** What stands in the addresses of pages that everyone can read. */

/** Choices the pages offer in their own links and forms: such a page is asked for again, and worth keeping. */
export const CHOICES: readonly string[] = [
  "actie",
  "geplaatst",
  "jaar",
  "laag",
  "op",
  "pagina",
  "reactie",
  "richting",
  "sorteer",
  "stadsdeel",
  "straten",
  "toon",
  "vergelijk",
  "wijk",
];
