import { toCsv } from "@x/batch-file";
import type { Answer } from "./answer.ts";

/** Puts answers into words, some at a time. */
export interface Format {
  readonly toText: (answers: readonly Answer[]) => string;
  /** Properties that had no column. */
  readonly leftOut: ReadonlySet<string>;
}

/** Answers that are held while none of them is a record that was found. */
const MOST_WAITING = 1_000;

/**
 * CSV: a row for each record, found or not. The columns are the properties that were asked for, or else
 * those of the first records that were found.
 */
export function createCsvFormat(asked: readonly string[] | undefined, hasLines: boolean): Format {
  let properties = asked;
  const leftOut = new Set<string>();
  let waiting: Answer[] = [];
  let isBegun = false;

  const namesIn = (answers: readonly Answer[]): string[] => [
    ...new Set(answers.flatMap(({ record }) => Object.keys(record?.properties ?? {}))),
  ];
  function rowOf({ asked: { key, line }, status, id, record, error }: Answer): string[] {
    const values = record?.properties ?? {};
    const cells = properties!.map((name) => values[name] ?? "");
    return [key, status, id, ...cells, error, ...(hasLines ? [String(line)] : [])];
  }
  return {
    leftOut,
    toText(answers) {
      waiting.push(...answers);
      // Nobody knows the columns yet; the end is an empty list.
      const names = properties ?? namesIn(waiting);
      const isTooEarly = names.length === 0 && answers.length > 0 && waiting.length < MOST_WAITING;
      if (properties === undefined && isTooEarly) return "";
      properties = names;
      if (asked === undefined) {
        const known = new Set(names);
        for (const name of namesIn(waiting)) if (!known.has(name)) leftOut.add(name);
      }
      const header = [
        "hs_key",
        "hs_status",
        "hs_id",
        ...names,
        "hs_error",
        ...(hasLines ? ["hs_line"] : []),
      ];
      const rows = [...(isBegun ? [] : [header]), ...waiting.map(rowOf)];
      isBegun = true;
      waiting = [];
      return toCsv(rows);
    },
  };
}
