// All tables, for drizzle: the one place that names them together.
export * from "./aandachtsgebied";
export * from "./actie";
export * from "./agenda";
export * from "./besluit";
export * from "./document";
export * from "./gebruiker";
export * from "./meekijken";
export * from "./momentopname";
export * from "./notitie";
export * from "./opvolging";
export * from "./reactie";
export * from "./tekstvoorstel";
export * from "./thema";
export * from "./waarneming";
export * from "./wijk";
