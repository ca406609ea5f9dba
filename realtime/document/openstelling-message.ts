/**
 * The one message that is not of y-websocket: whether the draft is open to everyone, 1 or 0. Only a page that asks for it
 * in the address of its socket gets it; the client of y-websocket would complain of a message it does not know.
 */
export const OPENSTELLING_MESSAGE = 100;

/** The parameter with which a page asks for it. */
export const HEARS_OPENSTELLING = { hears: "openstelling" } as const;
