import { parseDay, writeDay } from "../internal/calendar.ts";
import type { CoercionReason } from "./verdict.ts";

/** The two ways in which Excel counts days. Each workbook has one. */
export type DateSystem = 1900 | 1904;

/** In the 1900 date system, as counted since its 29 February 1900, which never was. */
const DAY_ZERO = { 1900: parseDay("1899-12-30")!, 1904: parseDay("1904-01-01")! } as const;
/** 1927-05-18 or 1931-05-19. Smaller numbers may be years. */
const FIRST = 10_000;
const LAST_DAY = parseDay("2199-12-31")!;

/** Returns the day that a whole number is in a date system of Excel, as `YYYY-MM-DD`. */
export function serialDay(number: number, system: DateSystem = 1900): string | undefined {
  const day = DAY_ZERO[system] + number;
  return Number.isInteger(number) && number >= FIRST && day <= LAST_DAY ? writeDay(day) : undefined;
}

export function whySerial(system: DateSystem | undefined): CoercionReason {
  return system === 1904 ? "serial1904" : "serial";
}
