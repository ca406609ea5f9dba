/** Product: the figures most asked for, in this order; the wijkprofiel has all of them. Ids of indicators. */
export const KERNCIJFERS: readonly string[] = [
  "inwoners",
  "pct_0_15",
  "pct_65_plus",
  "woningen",
  "pct_koop",
  "woz",
  "pct_laagste_40_inkomen",
];
