import { pad, parseDay } from "../internal/calendar.ts";

/** Reads a text as a day of one format. */
export type DayReader = (text: string) => ReadDay | undefined;

/** A text that has the form of the format. */
export interface ReadDay {
  /** `YYYY-MM-DD`; absent where there is no such day. */
  readonly day?: string;
}

const PARTS = { D: "(?<day>\\d{1,2})", M: "(?<month>\\d{1,2})", Y: "(?<year>\\d{4})" } as const;
const PART = /D{1,2}|M{1,2}|Y{4}/g;

/**
 * Returns a reader for days written as the format says.
 *
 * @param format `DD` or `D`, `MM` or `M`, and `YYYY`, once each, with a mark between two of them. A year of two
 *   digits names no century, so `YY` is none of them.
 * @returns `undefined` when it is not such a format.
 *
 * @example
 * createDayReader("DD.MM.YYYY")?.("31.12.2024"); //=> { day: "2024-12-31" }
 * createDayReader("DD.MM.YYYY")?.("31.02.2024"); //=> {}
 */
export function createDayReader(format: string): DayReader | undefined {
  const parts = [...format.matchAll(PART)].map(([part]) => part[0] as keyof typeof PARTS);
  const marks = format.split(PART);
  const areMarks = marks.every((mark) => /^[^\p{Letter}\p{Number}]{0,3}$/u.test(mark));
  const isWhole = parts.toSorted().join("") === "DMY" && areMarks;
  if (!isWhole || marks.slice(1, -1).includes("")) return undefined;

  const quoted = marks.map((mark) => mark.replace(/[^\s]/g, String.raw`\$&`));
  const pattern = parts.map((part, place) => quoted[place]! + PARTS[part]).join("");
  const form = new RegExp(`^${pattern}${quoted.at(-1)!}$`);
  return (text) => {
    const groups = form.exec(text)?.groups;
    if (groups === undefined) return undefined;
    const { year, month, day } = groups as Record<"year" | "month" | "day", string>;
    const written = `${year}-${pad(Number(month), 2)}-${pad(Number(day), 2)}`;
    return parseDay(written) === undefined ? {} : { day: written };
  };
}
