/** How far a wijk or buurt is covered. gedeeltelijk: some streets of it; which ones is not known here. */
export const DEKKINGEN = ["geheel", "gedeeltelijk"] as const;
export type Dekking = (typeof DEKKINGEN)[number];

/**
 * How far a wijk is covered, from the parts of an area that lie in it: some of its buurten are gedeeltelijk, however
 * many they are. One part that is the whole wijk is enough.
 */
export function dekkingVanWijk(delen: readonly { isBuurt: boolean; dekking: Dekking }[]): Dekking {
  return delen.some(({ isBuurt, dekking }) => !isBuurt && dekking === "geheel") ? "geheel" : "gedeeltelijk";
}
