import { API_VERSIONS, type ApiVersion } from "@x/batch-types/registry";
import { DAY, parseDay, writeDay } from "../internal/calendar.ts";
import { parseEpoch, parseMoment } from "../internal/moment.ts";
import { type NotationReaders, readNotation } from "./notation.ts";
import { serialDay } from "./serial-date.ts";
import { dateTrap, looksLikeSeconds, noSuchDay, rangeProblem, tooEarly } from "./time-traps.ts";
import { type CheckValue, quoteValue, type Refusal, type Verdict } from "./verdict.ts";

/** Returns true from 2026-09 on: HubSpot then accepts any moment as a date, stores its UTC day and warns. */
export function takesAnyMoment(version: ApiVersion): boolean {
  return API_VERSIONS.indexOf(version) >= API_VERSIONS.indexOf("2026-09");
}

/** Accepts a day: `YYYY-MM-DD`, or milliseconds since 1970 at midnight UTC, or as the notation says. */
export function createDateCheck(
  version: ApiVersion,
  { readDay, serialDates }: NotationReaders = readNotation(),
): CheckValue {
  const mayBeWithinDay = takesAnyMoment(version);

  function checkEpoch(text: string, milliseconds: number): Verdict {
    const problem = rangeProblem(milliseconds);
    if (problem !== undefined) return refused(text, `: ${problem}`);
    if (milliseconds % DAY === 0) return undefined;
    const serial = serialDates ? serialDay(milliseconds) : undefined;
    if (serial !== undefined) return { to: serial, why: "serial" };
    if (looksLikeSeconds(milliseconds)) return refused(text, `: ${tooEarly(milliseconds)}`);
    const day = writeDay(Math.floor(milliseconds / DAY));
    if (!mayBeWithinDay) return refused(text, `, which is not midnight UTC but within ${day}`);
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

function refusedDay(text: string, day: string): Refusal | undefined {
  const problem = rangeProblem(parseDay(day)! * DAY);
  return problem === undefined ? undefined : refused(text, `: ${problem}`);
}

// Midnight without a zone is how databases write a day; the day is the same in every zone.
function checkIso(text: string): Verdict {
  const moment = parseMoment(text);
  if (moment === undefined) return refused(text, dateTrap(text));
  const problem = rangeProblem(moment.milliseconds);
  if (problem !== undefined) return refused(text, `: ${problem}`);
  return moment.milliseconds % DAY === 0
    ? { to: writeDay(moment.milliseconds / DAY), why: "day" }
    : refused(text, ", which is not midnight UTC, so the day depends on the time zone");
}

// The code HubSpot was seen to answer for moments that are not midnight.
function refused(text: string, detail: string): Refusal {
  return {
    code: "INVALID_DATE",
    message: `expected YYYY-MM-DD, got ${quoteValue(text)}${detail}.`,
  };
}
