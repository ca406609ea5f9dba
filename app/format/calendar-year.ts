import { z } from "zod";

/** A plan made in this century; a typing error is not. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2099;

/** A calendar year as a form takes it; `error` is the sentence about anything else. */
export function calendarYear(error: string) {
  return z.number({ error }).int(error).min(FIRST_YEAR, error).max(LAST_YEAR, error);
}
