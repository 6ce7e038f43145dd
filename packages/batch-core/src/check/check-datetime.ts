import { DAY, parseDay } from "../internal/calendar.ts";
import { type Moment, parseEpoch, parseMoment, writeMoment } from "../internal/moment.ts";
import type { NotationReaders } from "./notation.ts";
import { serialDay, whySerial } from "./serial-date.ts";
import { dateTrap, MOMENT_FORM, noSuchDay } from "./date-trap.ts";
import { isZero, looksLikeSeconds, rangeProblem, tooEarly } from "./time-traps.ts";
import {
  type CheckValue,
  type CoercionReason,
  quoteValue,
  type Refusal,
  type Verdict,
} from "./verdict.ts";

/** The form in HubSpot's FAQ on timestamps. It has refused microseconds, and days without a time. */
const DOCUMENTED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

/** Also takes days and serial dates, sent as their midnight UTC, where the notation allows it. */
export function createDatetimeCheck({
  dateFormat,
  readDay,
  serialDates,
}: NotationReaders): CheckValue {
  return (text) => {
    const read = readDay?.(text);
    if (read !== undefined && read.day !== text) {
      return read.day === undefined
        ? refused(text, noSuchDay, dateFormat)
        : atMidnight(text, read.day, "format");
    }
    const serial = serialDates && serialDay(parseEpoch(text) ?? 0, serialDates);
    return serial === undefined
      ? checkDatetime(text, dateFormat)
      : atMidnight(text, serial, whySerial(serialDates));
  };
}

function atMidnight(text: string, day: string, why: CoercionReason): Verdict {
  const milliseconds = parseDay(day)! * DAY;
  const problem = rangeProblem(milliseconds);
  return problem === undefined
    ? { to: writeMoment(milliseconds), why }
    : refused(text, `: ${problem}`);
}

/**
 * Accepts a moment: ISO 8601 with a zone, milliseconds since 1970, or a day, sent as its midnight UTC.
 *
 * @param dateFormat For messages: how days may be written, too.
 */
export function checkDatetime(text: string, dateFormat?: string): Verdict {
  const milliseconds = parseEpoch(text);
  if (milliseconds === 0) return refused(text, isZero);
  if (milliseconds !== undefined) {
    const problem =
      rangeProblem(milliseconds) ??
      (looksLikeSeconds(milliseconds) ? tooEarly(milliseconds, MOMENT_FORM) : undefined);
    return problem === undefined ? undefined : refused(text, `: ${problem}`, dateFormat);
  }
  const moment = parseMoment(text) ?? midnightOf(text);
  if (moment === undefined) {
    const { detail, isDay } = dateTrap(text, MOMENT_FORM);
    return refused(text, detail, dateFormat, isDay ? "DATE_FORMAT" : undefined);
  }
  if (!moment.hasZone) {
    return refused(
      text,
      ", which names no zone; end with Z for UTC, or with an offset",
      dateFormat,
    );
  }
  const problem = rangeProblem(moment.milliseconds);
  if (problem !== undefined) return refused(text, `: ${problem}`, dateFormat);
  return DOCUMENTED.test(text)
    ? undefined
    : { to: writeMoment(moment.milliseconds), why: "moment" };
}

function midnightOf(text: string): Moment | undefined {
  const day = parseDay(text);
  return day === undefined ? undefined : { milliseconds: day * DAY, hasZone: true };
}

// HubSpot's code for a text it cannot read as a moment: "… was not a valid long."
function refused(
  text: string,
  detail: string,
  dateFormat?: string,
  code = "INVALID_LONG",
): Refusal {
  const day = dateFormat === undefined ? "" : `, or a day as ${dateFormat}`;
  const expected = `expected a moment such as 2026-01-31T09:00:00Z${day}`;
  return { code, message: `${expected}, got ${quoteValue(text)}${detail}.` };
}
