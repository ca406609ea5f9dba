/** A tekstvoorstel: which text of a draft it is about, and what became of it. */
import { AGENDA_TEKSTEN } from "../../../realtime/document/agenda-document";
import { THEMA_TEKSTEN } from "../../thema/thema";

/** The texts a change can be proposed to; those of a thema come with its id. */
export const VOORSTEL_TEKSTEN = [...AGENDA_TEKSTEN, ...THEMA_TEKSTEN] as const;

export const TEKSTVOORSTEL_UITKOMSTEN = ["aangenomen", "afgewezen"] as const;
export type TekstvoorstelUitkomst = (typeof TEKSTVOORSTEL_UITKOMSTEN)[number];
