import { API_VERSIONS, type ApiVersion } from "@x/batch-types/registry";
import { DAY, parseDay, writeDay } from "../internal/calendar.ts";
import { parseEpoch, parseMoment } from "../internal/moment.ts";
import { type NotationReaders, readNotation } from "./notation.ts";
import { serialDay, whySerial } from "./serial-date.ts";
import { DAY_FORM, dateTrap, noSuchDay } from "./date-trap.ts";
import { isZero, looksLikeSeconds, rangeProblem, tooEarly } from "./time-traps.ts";
import { type CheckValue, quoteValue, type Refusal, type Verdict } from "./verdict.ts";

/** Returns true from 2026-09 on: HubSpot then accepts any moment as a date, stores its UTC day and warns. */
export function takesAnyMoment(version: ApiVersion): boolean {
  return API_VERSIONS.indexOf(version) >= API_VERSIONS.indexOf("2026-09");
}

/** Accepts a day: `YYYY-MM-DD`, or milliseconds since 1970 at midnight UTC, or as the notation says. */
export function createDateCheck(
  version: ApiVersion,
  { dateFormat, readDay, serialDates }: NotationReaders = readNotation(),
): CheckValue {
  const takesAny = takesAnyMoment(version);
  const expected = dateFormat === undefined ? DAY_FORM : `${DAY_FORM} or ${dateFormat}`;

  // The code HubSpot was seen to answer for moments that are not midnight.
  function refused(text: string, detail: string, code = "INVALID_DATE"): Refusal {
    return { code, message: `expected ${expected}, got ${quoteValue(text)}${detail}.` };
  }

  function refusedDay(text: string, day: string): Refusal | undefined {
    const problem = rangeProblem(parseDay(day)! * DAY);
    return problem === undefined ? undefined : refused(text, `: ${problem}`);
  }

  // Midnight without a zone is how databases write a day; the day is the same in every zone.
  function checkIso(text: string): Verdict {
    const moment = parseMoment(text);
    if (moment === undefined) {
      const { detail, isDay } = dateTrap(text, DAY_FORM);
      return refused(text, detail, isDay ? "DATE_FORMAT" : undefined);
    }
    const problem = rangeProblem(moment.milliseconds);
    if (problem !== undefined) return refused(text, `: ${problem}`);
    return moment.milliseconds % DAY === 0
      ? { to: writeDay(moment.milliseconds / DAY), why: "day" }
      : refused(text, ", which is not midnight UTC, so the day depends on the time zone");
  }

  function checkEpoch(text: string, milliseconds: number): Verdict {
    const problem = rangeProblem(milliseconds);
    if (problem !== undefined) return refused(text, `: ${problem}`);
    if (milliseconds === 0) return refused(text, isZero);
    if (milliseconds % DAY === 0) return undefined;
    const serial = serialDates && serialDay(milliseconds, serialDates);
    if (serial !== undefined) return { to: serial, why: whySerial(serialDates) };
    if (looksLikeSeconds(milliseconds))
      return refused(text, `: ${tooEarly(milliseconds, DAY_FORM)}`);
    const day = writeDay(Math.floor(milliseconds / DAY));
    if (!takesAny) return refused(text, `, which is not midnight UTC but within ${day}`);
    const message = `${quoteValue(text)} is not midnight UTC; HubSpot takes the day it is in, ${day}.`;
    return { warning: { code: "PROPERTY_VALUE_NORMALIZED", message } };
  }

  return (text) => {
    const read = readDay?.(text);
    if (read !== undefined && read.day !== text) {
      return read.day === undefined
        ? refused(text, noSuchDay)
        : (refusedDay(text, read.day) ?? { to: read.day, why: "format" });
    }
    const day = parseDay(text);
    if (day !== undefined) return refusedDay(text, text);
    const milliseconds = parseEpoch(text);
    return milliseconds === undefined ? checkIso(text) : checkEpoch(text, milliseconds);
  };
}
