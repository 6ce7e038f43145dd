import { parseDay } from "../internal/calendar.ts";

/** How HubSpot takes a day. */
export const DAY_FORM = "YYYY-MM-DD";

/** How HubSpot takes a moment. */
export const MOMENT_FORM = "YYYY-MM-DDThh:mm:ssZ";

export const noSuchDay = ": there is no such day";

/** Why a text that looks like a date is not one. */
export interface DateTrap {
  /** The end of a message. */
  readonly detail: string;
  /** Whether the text is a day, and nothing but the name of its format is missing. */
  readonly isDay: boolean;
}

/** @param form What to write instead. */
export function dateTrap(text: string, form: string): DateTrap {
  if (/^\d{4}-\d\d-\d\d/.test(text)) {
    const isThere = parseDay(text.slice(0, 10)) !== undefined;
    return { detail: isThere ? "" : noSuchDay, isDay: false };
  }
  const [whole, first, mark, second, otherMark, third] =
    /^(\d{1,4})([/.-])(\d{1,2})([/.-])(\d{1,4})\b/.exec(text) ?? [];
  if (whole === undefined) return { detail: "", isDay: false };
  const days = readings([first!, second!, third!]);
  if (days === undefined) {
    const detail = `: it is not clear which number is the year; write ${form}`;
    return { detail, isDay: false };
  }
  const [day, other] = days;
  if (day === undefined) {
    return { detail: ": it is no day in any order of day and month", isDay: false };
  }
  const isDay = whole === text;
  const named = isDay ? ", or name the date format" : "";
  if (other !== undefined) {
    const detail = `: the day may be ${day.day} (day first) or ${other.day} (month first); write ${form}${named}`;
    return { detail, isDay };
  }
  const format = day.order.join(mark).replace(/.(?=[A-Z]+$)/, otherMark!);
  const detail = `: the day can only be ${day.day}; write ${form}${named}${isDay ? ` ${format}` : ""}`;
  return { detail, isDay };
}

/** A day that three numbers may mean, as `YYYY-MM-DD`, and what each of them is then. */
interface Reading {
  readonly day: string;
  readonly order: readonly [string, string, string];
}

/** Returns the days that there are among what three numbers may mean; `undefined` when no number is a year. */
function readings(numbers: readonly [string, string, string]): readonly Reading[] | undefined {
  const [first, second, third] = numbers.map((digits) => digits.padStart(2, "0")) as [
    string,
    string,
    string,
  ];
  const readings: Reading[] = [
    ...(first.length === 4
      ? [{ day: `${first}-${second}-${third}`, order: ["YYYY", "MM", "DD"] } as const]
      : []),
    ...(third.length === 4
      ? ([
          { day: `${third}-${second}-${first}`, order: ["DD", "MM", "YYYY"] },
          { day: `${third}-${first}-${second}`, order: ["MM", "DD", "YYYY"] },
        ] as const)
      : []),
  ];
  if (readings.length === 0) return undefined;
  const there = readings.filter(({ day }) => day >= "1000" && parseDay(day) !== undefined);
  return there.filter(({ day }, place) => day !== there[place - 1]?.day);
}
