/**
 * The module scripts that come on top of plain pages. A page asks for one by name; each is an entry
 * of the client build, so it is hashed, cached and served from our own origin.
 */
export const pageScripts = {
  bewerken: "app/agenda/bewerken/bewerken.client.tsx",
  kaart: "app/kaart/kaart.client.ts",
} as const;

export type PageScript = keyof typeof pageScripts;
