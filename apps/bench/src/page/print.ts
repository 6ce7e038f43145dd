import type { Result } from "../engine/summarize.ts";
import { show } from "./bars.ts";

/** A result as lines for a terminal. */
export function print(name: string, { title, columns, rows, targets }: Result): string {
  const lines = Object.entries(rows).map(([row, figures]) => {
    const cells = Object.entries(columns).flatMap(([column, digits]) => {
      const figure = figures[column];
      if (figure === undefined) return [];
      const { median, min, max } = figure;
      const spread = min === max ? "" : ` (${show(min, digits)} to ${show(max, digits)})`;
      return [`${show(median, digits)}${spread} ${column}`];
    });
    return `  ${row}: ${cells.join(" · ")}`;
  });
  const aims = targets.map(
    ({ what, value, unit, limit, isMet }) =>
      `  ${isMet ? "met" : "MISSED"}: ${what}: ${value} ${unit} (target ${limit})`,
  );
  return [`\n${title} [${name}]`, ...lines, ...aims].join("\n");
}
