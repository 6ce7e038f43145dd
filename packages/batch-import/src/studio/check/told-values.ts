import { numberText } from "@x/batch-file";
import type { Group } from "../../check/groups.ts";

const MOST_SHOWN = 5;
/** More are not counted. */
const MOST_DISTINCT = 100;

/**
 * Returns the values that the message about several rows leaves out, and how many rows have each; "" for one value.
 *
 * @example
 * const values = [{ value: "Leed", rows: 40, line: 2 }, { value: "Kunde", rows: 1, line: 9 }];
 * toldValues({ distinct: 2, values }); //=> "2 values: “Leed” (40), “Kunde” (1)"
 */
export function toldValues({ distinct, values }: Pick<Group, "distinct" | "values">): string {
  if (distinct < 2) return "";
  const shown = values.slice(0, MOST_SHOWN).map(({ firstLine, rows, to, value }) => {
    const first = firstLine === undefined ? "" : `, first on line ${firstLine}`;
    const sent = to === undefined ? "" : ` → “${to}”`;
    return `“${value}”${sent} (${numberText(rows)}${first})`;
  });
  const count = distinct < MOST_DISTINCT ? distinct : `${MOST_DISTINCT} or more`;
  return `${count} values: ${shown.join(", ")}${distinct > shown.length ? ", …" : ""}`;
}
