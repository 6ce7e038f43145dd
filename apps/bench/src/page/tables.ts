import type { Result, Spread } from "../engine/summarize.ts";
import { describeBars, show } from "./bars.ts";

export type Results = Readonly<Record<string, Result>>;

/** How a bench is done, its picture and its table. */
export function writeBench(name: string, result: Result): string {
  const { title, how, columns, rows, beside, rounds, scale, machine } = result;
  const names = Object.keys(columns);
  const first = names[0]!;
  const head = ["", ...names, ...(beside === undefined ? [] : [`× ${beside}`])];
  const base = beside === undefined ? undefined : rows[beside]?.[first]?.median;
  const body = Object.entries(rows).map(([row, figures]) => [
    row,
    ...names.map((column) => cell(figures[column], columns[column]!)),
    ...(base === undefined ? [] : [show(figures[first]!.median / base, 2)]),
  ]);
  const size =
    scale === 1 ? "" : ` A small run, with ${scale} of the rows: only to show that it works.`;
  const spread = rounds === 1 ? "" : ` Median of ${rounds} rounds, with the least and the most.`;
  return [
    `### ${title}`,
    how + spread + size,
    `![${describeBars(title, first)}](benchmarks/${name}.svg)`,
    table([head, ...body]),
    `${machine}; \`npx -y pnpm@12 bench ${name}\``,
  ].join("\n\n");
}

/** The targets of all benches, missed ones first. The result is second, as a telephone shows the first columns. */
export function writeTargets(results: Results): string {
  const all = Object.values(results).flatMap(({ title, scale, targets }) =>
    targets.map((target) => ({ title, scale, ...target })),
  );
  const rows = all
    .toSorted((one, other) => Number(one.isMet) - Number(other.isMet))
    .map(({ title, scale, what, value, unit, limit, isMet, reason }) => [
      `[${title}](#${slug(title)}): ${what}`,
      scale === 1 ? (isMet ? "met" : "**missed**") : "not known yet",
      `${showValue(value)} ${unit}${scale === 1 ? "" : " in a small run"}`,
      `${limit} ${unit}`,
      isMet || scale !== 1 ? "" : (reason ?? ""),
    ]);
  return table([["what", "result", "measured", "target", "why it is missed"], ...rows], "---");
}

/** How many targets are met: `30 of 43`. Small runs do not tell. */
export function countMet(results: Results): string {
  const known = Object.values(results).flatMap(({ scale, targets }) =>
    scale === 1 ? targets : [],
  );
  return `${known.filter(({ isMet }) => isMet).length} of ${known.length}`;
}

export function showValue(value: number): string {
  return show(value, value >= 100 || Number.isInteger(value) ? 0 : value < 10 ? 2 : 1);
}

/** As GitHub and the site make the anchor of a heading. */
function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}

function cell(spread: Spread | undefined, digits: number): string {
  if (spread === undefined) return "–";
  const { median, min, max } = spread;
  const [middle, least, most] = [median, min, max].map((value) => show(value, digits));
  return least === most ? middle! : `${middle} (${least}–${most})`;
}

/** @param align Of all columns but the first. */
function table([head = [], ...body]: readonly (readonly string[])[], align = "--:"): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(head),
    line(head.map((_, place) => (place === 0 ? "---" : align))),
    ...body.map(line),
  ].join("\n");
}
