/**
 * What one client may ask of the server before it is shown out. What the editor keeps to as well stands in
 * realtime/document/size-limits.ts.
 */

/** A document larger than this is written down as a warning. */
export const DOCUMENT_SOFT_BYTES = 1024 * 1024;

/** Updates of one connection. A key held down repeats some thirty times a second; the burst lets that pass for a while. */
export const UPDATES_PER_SECOND = 20;
export const UPDATES_BURST = 60;
/** A large update counts once more for each of these. */
export const UPDATE_COST_BYTES = 64 * 1024;

/** Milliseconds of the processor that all connections of a session may cost. What would cost more waits. */
export const WORK_MS_PER_SECOND = 100;
export const WORK_BURST_MS = 50;
/** More messages than these do not wait. */
export const WORK_WAITING_MAX = 60;
/** A larger update is taken in in pieces, and the others come between them: `npm run bench -- attack` says how long they wait. */
export const PIECE_MAX_STRUCTS = 1500;
export const PIECE_MAX_DELETIONS = 10_000;

/** Deletions are less work, and a client that returns names all that was ever deleted in the document. */
export const UPDATE_MAX_DELETIONS = 150_000;

/** Structs a document may consist of: opening and sending it takes time in proportion. */
export const DOCUMENT_MAX_STRUCTS = 300_000;

/** Keys of one map of the document: themas, or the evidence of one. */
export const MAP_MAX_KEYS = 2000;

/**
 * Taking in what people wrote at the same moment in the same place compares one with the other, here and in every
 * browser that ever opens the document. Two people who each paste a thousand paragraphs there make a few thousand.
 */
export const COMPARISONS_PER_SECOND = 2000;
export const COMPARISONS_BURST = 100_000;

/**
 * An editor puts a thing between two neighbours, and the next thing has that one as its neighbour: no two of one client
 * have the same two. So many are let through all the same, for a client that does it differently.
 */
export const SAME_PLACE_MAX = 100;

/** A cut through a text moves what its writer wrote later; this many structs move in some 15 ms. */
export const UPDATE_MAX_MOVES = 15_000_000;

/** Who sent what could only be undone by reading the whole document again stays away for so long. */
export const BARRED_MS = 60_000;

/**
 * A client of the document comes with every page that is opened, and stays in it for ever. A session may bring those of
 * a page that gives back what the server lost, days of work of a whole team, …
 */
export const NEW_CLIENTS_BURST = 500;
/** … and of its own so many more. */
export const NEW_CLIENTS_PER_SECOND = 1 / 10;

/** What a client says it has: some ten bytes for each client that ever wrote. */
export const STATE_VECTOR_MAX_BYTES = 256 * 1024;

/** The whole document, or everyone in it, is written out for who asks, which a client does once, when it connects. */
export const QUESTIONS_PER_SECOND = 0.5;
export const QUESTIONS_BURST = 4;

/** Messages of any kind. The stock client sends back what it hears about others, and selecting with a mouse sends many. */
export const FRAMES_PER_SECOND = 100;
export const FRAMES_BURST = 300;

/** In so many parts a message may come: each costs more to keep than it carries when they are small. */
export const MESSAGE_MAX_FRAGMENTS = 1024;
/** The same for what the line delivers at a time, which on the slowest is some 500 bytes. */
export const MESSAGE_MAX_CHUNKS = 8192;

/** What one person shows of themselves: name, colour, place of the cursor. */
export const PRESENCE_MAX_BYTES = 4 * 1024;
/** What is told of everyone goes in frames of so much: the stock client sends back each frame it gets. */
export const PRESENCE_FRAME_BYTES = 256 * 1024;
/** A client tells of itself, and repeats what it heard in one frame. */
export const PRESENCE_MAX_ENTRIES = 1000;
/** Presence is sent round at most ten times a second. */
export const PRESENCE_INTERVAL_MS = 100;

export const CONNECTIONS_PER_DOCUMENT = 500;
/** Kept free for who writes: readers, however many, never keep the team out. */
export const PLACES_FOR_EDITORS = 100;
/** Of who is not signed in there are no more: however many come, who was invited finds a place. */
export const STRANGERS_PER_DOCUMENT = 150;

/**
 * Bytes of documents for all who are not signed in, together. The burst is a town hall that opens the page at once: 150
 * times a document of 200 kB.
 */
export const STRANGER_BYTES_PER_SECOND = 2 * 1024 * 1024;
export const STRANGER_BYTES_BURST = 30 * 1024 * 1024;
/** So much of it is kept for those who have nothing yet: who asks again waits until there is more. */
export const STRANGER_BYTES_FOR_NEWCOMERS = 20 * 1024 * 1024;

/**
 * Upgrades of all who are not signed in, together: never per address, for a whole town hall is one. The burst lets
 * everyone who read along come back at once after a restart.
 */
export const STRANGER_UPGRADES_PER_SECOND = 10;
export const STRANGER_UPGRADES_BURST = 300;

/** One session: so many tabs at once, and all of them together so many times what one connection may send. */
export const CONNECTIONS_PER_SESSION = 20;
export const SESSION_FACTOR = 2;

/** What may wait for a client that does not read; it is cut off and catches up when it returns. */
export const UNREAD_MAX_BYTES = 8 * 1024 * 1024;

/** So long who was shown out has to hang up; then the line is cut. */
export const GOODBYE_MAX_MS = 2000;

/** How deep a value inside the document may be nested. */
export const NESTING_MAX_DEPTH = 32;
