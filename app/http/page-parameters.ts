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
  "taal",
  "toon",
  "vergelijk",
  "wijk",
];

/** What is different for everyone: words to search for, and the page to come back to. */
export const TYPED: readonly string[] = ["terug", "zoek"];
