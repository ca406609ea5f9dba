/** Why the server closes a socket. 44xx is final for the client; after 45xx it tries again. */
export const CloseCode = {
  broken: 4400,
  notSignedIn: 4401,
  notAllowed: 4403,
  notFound: 4404,
  tooLarge: 4413,
  schemaTooOld: 4426,
  notStored: 4500,
  unavailable: 4503,
  tooFast: 4529,
} as const;
export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode];

/** Said with `notSignedIn` when someone is signed in, and it is not the person for whom the page was opened. */
export const SOMEONE_ELSE = "someone else";
