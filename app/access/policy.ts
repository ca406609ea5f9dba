/**
 * Who may what. The page, the button, the action, the API and the socket all ask `can`.
 * The roles are those of the table in docs/beleid.md.
 */

export const ROLLEN = ["bewoner", "gebiedsteam", "wethouder", "beheerder"] as const;
export type Rol = (typeof ROLLEN)[number];

export type Gebruiker = {
  id: string;
  naam: string;
  rol: Rol;
  /** The stadsdeel of a gebiedsteam; null for everyone else. */
  stadsdeel: string | null;
};

export type Permission =
  | "concept:read"
  | "concept:edit"
  | "agenda:publish"
  | "reactie:post"
  | "reactie:support"
  | "reactie:post-namens"
  | "reactie:answer"
  | "actie:edit"
  | "taken:read"
  | "mijn:read"
  | "kaart:review"
  | "aandachtsgebied:designate";

/** `stadsdeel` is that of the agenda or wijk it is about; leave it out only where the permission has no place. */
export function can(gebruiker: Gebruiker | null, permission: Permission, stadsdeel?: string): boolean {
  if (gebruiker === null) return false;
  switch (permission) {
    case "concept:read":
      return gebruiker.rol !== "bewoner";
    case "concept:edit":
    case "agenda:publish":
    case "actie:edit":
    case "reactie:answer":
    case "reactie:post-namens":
      return gebruiker.rol === "gebiedsteam" && stadsdeel !== undefined && gebruiker.stadsdeel === stadsdeel;
    case "reactie:post":
    case "reactie:support":
    case "mijn:read":
      return gebruiker.rol === "bewoner" || gebruiker.rol === "gebiedsteam";
    case "taken:read":
      return gebruiker.rol === "gebiedsteam";
    case "kaart:review":
    case "aandachtsgebied:designate":
      return gebruiker.rol === "wethouder";
  }
}

export type RoomAccess = "edit" | "read" | "refuse";

/** What someone may do in the room of an agenda of this stadsdeel. */
export function roomAccess(gebruiker: Gebruiker | null, stadsdeel: string): RoomAccess {
  if (can(gebruiker, "concept:edit", stadsdeel)) return "edit";
  if (can(gebruiker, "concept:read", stadsdeel)) return "read";
  return "refuse";
}
