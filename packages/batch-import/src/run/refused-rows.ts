import { plural } from "@x/batch-file";
import type { ImportProblem, ImportProblemCode } from "../errors/import-error.ts";

/** Why a row may not be sent again, worded for one row and for several. */
export interface WhyRefused {
  readonly one: string;
  readonly many: string;
  readonly code?: ImportProblemCode;
}

/** Gathers rows of a file that may not be sent again. */
export interface RefusedRows {
  /** @param line In that file. */
  add(file: string, line: number, why: WhyRefused): void;
  /** One for each reason, with how many rows there are and the first lines. */
  problems(): (ImportProblem | string)[];
}

const MOST_LINES = 5;

export function createRefusedRows(): RefusedRows {
  const groups = new Map<
    string,
    { file: string; why: WhyRefused; count: number; lines: number[] }
  >();
  return {
    add(file, line, why) {
      const key = `${file}\n${why.many}`;
      const group = groups.get(key) ?? { file, why, count: 0, lines: [] };
      groups.set(key, group);
      group.count += 1;
      if (group.lines.length < MOST_LINES) group.lines.push(line);
    },
    problems: () =>
      [...groups.values()].map(({ file, why, count, lines }) => {
        const more = count > lines.length ? ", …" : "";
        const message =
          count === 1
            ? `${file}, line ${lines[0]}: ${why.one}`
            : `${file}: ${plural(count, "row")} (lines ${lines.join(", ")}${more}) ${why.many}`;
        return why.code === undefined ? message : { code: why.code, message };
      }),
  };
}
