/** How large an agenda and one change to it may be: what an editor does not make, the server does not have to refuse. */

/** One message. */
export const FRAME_MAX_BYTES = 2 * 1024 * 1024;

/** No update makes a document larger than this. */
export const DOCUMENT_MAX_BYTES = 4 * 1024 * 1024;

/** Pieces of text, marks and values of one update: ten thousand paragraphs pasted at once are 30,000. */
export const UPDATE_MAX_PARTS = 32_000;
