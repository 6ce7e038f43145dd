import type { Group } from "../../check/groups.ts";
import { neededOption } from "../../check/needed-option.ts";
import type { ImportChoice } from "../views/choice.ts";

/** One change of the options with which refused rows would be written. */
export interface Remedy {
  /** The text of its button. */
  readonly text: string;
  /** The change of the choice. */
  readonly change: Partial<Pick<ImportChoice, "missing" | "rowOptions">>;
}

const NUMBERS = { ",": "1.200,5", ".": "1,200.5" } as const;

/**
 * Returns the changes that solve a problem, the likeliest first; several where only the user knows which is right.
 *
 * @example
 * const message = 'expected a day, got "03/04/2026": name its date format.';
 * remediesOf({ code: "DATE_FORMAT", message }).map(({ text }) => text);
 * //=> ["Days are DD/MM/YYYY", "Days are MM/DD/YYYY"]
 */
export function remediesOf({
  code,
  message,
  firstMessage = message,
}: Pick<Group, "code" | "firstMessage" | "message">): readonly Remedy[] {
  if (code === "TARGET_NOT_FOUND") {
    return [{ text: "Leave these associations out", change: { missing: "ignore" } }];
  }
  const { name, value } = neededOption({ code, message: firstMessage }) ?? {};
  switch (name) {
    case "dateFormat": {
      const formats = value === undefined ? bothOrders(firstMessage) : [value];
      return formats.map((dateFormat) => ({
        text: `Days are ${dateFormat}`,
        change: { rowOptions: { dateFormat } },
      }));
    }
    case "decimalMark":
      return ([",", "."] as const)
        .filter((mark) => value === undefined || value === mark)
        .map((decimalMark) => ({
          text: `Numbers are ${NUMBERS[decimalMark]}`,
          change: { rowOptions: { decimalMark } },
        }));
    case "coerce":
      return [
        { text: "Rewrite values where HubSpot needs it", change: { rowOptions: { coerce: true } } },
      ];
    case undefined:
      return [];
  }
}

/** The formats of a day such as `03/04/2024`, which may be two. */
function bothOrders(message: string): readonly string[] {
  const [, mark, other] = /"\d{1,2}([/.-])\d{1,2}([/.-])\d{4}"/.exec(message) ?? [];
  if (mark === undefined) return [];
  return [`DD${mark}MM${other}YYYY`, `MM${mark}DD${other}YYYY`];
}
