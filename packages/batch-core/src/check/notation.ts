import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { createDayReader, type DayReader } from "./date-format.ts";
import type { AccountNames } from "./names/account-names.ts";
import type { DateSystem } from "./serial-date.ts";

/**
 * How people and spreadsheets write values, where that is not HubSpot's way. A value in a named notation is
 * coerced; without a name it is refused.
 */
export interface Notation {
  /**
   * How days are written: `DD` or `D`, `MM` or `M`, and `YYYY`, with anything but letters and digits between them,
   * such as `DD.MM.YYYY` or `M/D/YYYY`.
   */
  readonly dateFormat?: string | undefined;
  /**
   * Whether whole numbers from 10,000 on, up to 2199-12-31, in a date property are days of Excel: 45292 is 2024-01-01
   * in the 1900 date system, which `true` means, and 43830 is in that of 1904. Smaller ones may be years.
   * @default false
   */
  readonly serialDates?: boolean | DateSystem | undefined;
  /**
   * Whether numbers may have marks between groups of three digits, and a decimal comma: `1,234,567`, `1.234,5`,
   * `12 000`. One that may be read in two ways, such as `1,200` or `1.200`, is refused unless `decimalMark` tells.
   * @default false
   */
  readonly digitGroups?: boolean | undefined;
  /** The decimal mark of all numbers; implies `digitGroups`. With `,` the number `1.200` is 1200. */
  readonly decimalMark?: "." | "," | undefined;
  /**
   * Owners and pipelines of the account: then an owner may be written by e-mail address or full name, a pipeline and
   * a stage by label. @default ids only
   */
  readonly names?: AccountNames | undefined;
}

/** A notation that has been read. */
export interface NotationReaders {
  /** What `readDay` reads. */
  readonly dateFormat: string | undefined;
  readonly readDay: DayReader | undefined;
  readonly serialDates: DateSystem | undefined;
  readonly digitGroups: boolean;
  readonly decimalMark: "." | "," | undefined;
}

/** @throws {InvalidOptionsError} for a text that is not a date format. */
export function readNotation(notation: Notation = {}): NotationReaders {
  const { dateFormat, serialDates = false, decimalMark } = notation;
  const readDay = dateFormat === undefined ? undefined : createDayReader(dateFormat);
  if (dateFormat !== undefined && readDay === undefined) {
    throw new InvalidOptionsError([
      `dateFormat: expected DD, MM and YYYY once each, such as DD.MM.YYYY or MM/DD/YYYY; got ${JSON.stringify(dateFormat)}.`,
    ]);
  }
  const { digitGroups = decimalMark !== undefined } = notation;
  const system = serialDates === true ? 1900 : serialDates || undefined;
  return { dateFormat, readDay, serialDates: system, digitGroups, decimalMark };
}
