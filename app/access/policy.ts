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
  | "concept:presence"
  | "geschiedenis:read"
  | "meekijken:open"
  | "deelnemer:invite"
  | "tekstvoorstel:read"
  | "tekstvoorstel:post"
  | "tekstvoorstel:answer"
  | "notitie:read"
  | "notitie:post"
  | "agenda:start"
  | "agenda:publish"
  | "agenda:succeed"
  | "besluit:record"
  | "reactie:post"
  | "reactie:support"
  | "reactie:post-namens"
  | "reactie:official-name"
  | "reactie:answer"
  | "actie:edit"
  | "taken:read"
  | "mijn:read"
  | "kaart:review"
  | "aandachtsgebied:designate";

/** What a team did to let others read the draft of one agenda: for everyone, or for this person. */
export type Meelezen = {
  /** Open to everyone now, signed in or not. */
  isOpengesteld: boolean;
  /** This person was invited, and still is. */
  isDeelnemer: boolean;
};

const NIEMAND: Meelezen = { isOpengesteld: false, isDeelnemer: false };

/**
 * `stadsdeel` is that of the agenda or wijk it is about; leave it out only where the permission has no place. `meelezen`
 * is asked where it is about a draft; without it nobody was let in.
 */
export function can(
  gebruiker: Gebruiker | null,
  permission: Permission,
  stadsdeel?: string,
  meelezen: Meelezen = NIEMAND,
): boolean {
  if (gebruiker === null) return permission === "concept:read" && meelezen.isOpengesteld;
  switch (permission) {
    case "concept:read":
      return isStaff(gebruiker) || meelezen.isDeelnemer || meelezen.isOpengesteld;
    case "concept:presence":
    case "geschiedenis:read":
      return isStaff(gebruiker);
    case "tekstvoorstel:read":
      return isStaff(gebruiker) || meelezen.isDeelnemer;
    case "tekstvoorstel:post":
      return (isStaff(gebruiker) || meelezen.isDeelnemer) && !can(gebruiker, "concept:edit", stadsdeel);
    case "concept:edit":
    case "meekijken:open":
    case "deelnemer:invite":
    case "tekstvoorstel:answer":
    case "notitie:read":
    case "notitie:post":
    case "agenda:start":
    case "agenda:publish":
    case "agenda:succeed":
    case "besluit:record":
    case "actie:edit":
    case "reactie:answer":
    case "reactie:post-namens":
      return gebruiker.rol === "gebiedsteam" && stadsdeel !== undefined && gebruiker.stadsdeel === stadsdeel;
    case "reactie:post":
    case "reactie:support":
    case "mijn:read":
      return gebruiker.rol === "bewoner" || gebruiker.rol === "gebiedsteam";
    case "reactie:official-name":
    case "taken:read":
      return gebruiker.rol === "gebiedsteam";
    case "kaart:review":
    case "aandachtsgebied:designate":
      return gebruiker.rol === "wethouder";
  }
}

export type RoomAccess = "edit" | "read" | "refuse";

/** What someone may do in the room of an agenda of this stadsdeel. */
export function roomAccess(gebruiker: Gebruiker | null, stadsdeel: string, meelezen?: Meelezen): RoomAccess {
  if (can(gebruiker, "concept:edit", stadsdeel)) return "edit";
  if (can(gebruiker, "concept:read", stadsdeel, meelezen)) return "read";
  return "refuse";
}

/**
 * Whether someone works for the municipality. Staff speak under its name and are signed out after a working day; a
 * resident chooses a name, or none, and may not pass for staff.
 */
export function isStaff({ rol }: Pick<Gebruiker, "rol">): boolean {
  return rol !== "bewoner";
}
