/** How far a wijk or buurt is covered. gedeeltelijk: some streets of it; which ones is not known here. */
export const DEKKINGEN = ["geheel", "gedeeltelijk"] as const;
export type Dekking = (typeof DEKKINGEN)[number];
