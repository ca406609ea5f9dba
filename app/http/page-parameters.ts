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

/** What is different for everyone, or done once: words to search for, the page to come back to, another language. */
export const PASSING: readonly string[] = ["taal", "terug", "zoek"];
