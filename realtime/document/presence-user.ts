/**
 * How a person shows in the document to others: `user` in the presence of a client. The server fills it in. The id tells
 * one person with several pages open from two of the same name.
 */
export type PresenceUser = { id: string; name: string; color: PresenceColor };

/** White text is readable on each (at least 4.5 : 1). */
export const PRESENCE_COLORS = [
  "#1d5fa8",
  "#a8321d",
  "#6b3fa0",
  "#00695c",
  "#8a4b00",
  "#a01f6b",
  "#3d5a00",
  "#37474f",
] as const;
export type PresenceColor = (typeof PRESENCE_COLORS)[number];
