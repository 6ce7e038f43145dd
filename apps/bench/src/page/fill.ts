import { show } from "./bars.ts";
import { countMet, type Results, showValue, writeBench, writeTargets } from "./tables.ts";

/** From `<!-- bench: … -->` to `<!-- /bench -->`. */
const MARKED = /<!-- bench: (.+?) -->([^]*?)<!-- \/bench -->/g;

/** Puts the figures of the results between the markers of a page. Where nothing was measured, what stands there stays. */
export function fill(text: string, results: Results): string {
  return text.replace(
    MARKED,
    (_, what: string, found: string) =>
      `<!-- bench: ${what} -->${textOf(what, results) ?? found}<!-- /bench -->`,
  );
}

/** The figures of a page that are not those of the results, one sentence each. Blanks do not count. */
export function findOldFigures(path: string, text: string, results: Results): string[] {
  return [...text.matchAll(MARKED)].flatMap(([, what = "", found = ""]) => {
    const expected = textOf(what, results);
    if (expected === undefined) return [`${path}: "${what}" was not measured.`];
    if (bare(found) === bare(expected)) return [];
    return [`${path}: "${what}" is not what docs/benchmarks has. Run pnpm bench --write.`];
  });
}

/** Speeds, ratios and bytes, which nobody knows without measuring; limits such as "64 MB" are decided. */
const MEASURED =
  /[\d.,]*\d ?(?:µs|ms of|(?:rows|records|requests)(?:\/s| a second| per second)|KB\b|× (?:the|as))/g;

/** The figures of a page that stand outside of markers, one sentence each. */
export function findUnmarked(path: string, text: string): string[] {
  return [...text.replace(MARKED, "").matchAll(MEASURED)].map(
    ([figure]) => `${path}: "${figure}" is not between markers of a bench.`,
  );
}

/** A table, or one figure: `bench: cpu / batch-http / µs of CPU a record`, `bench: cpu / target / a generator beside an array`. */
function textOf(what: string, results: Results): string | undefined {
  if (what === "targets") return `\n\n${writeTargets(results)}\n\n`;
  if (what === "targets met") return countMet(results);
  const [name = "", row, column = ""] = what.split(" / ");
  const result = results[name];
  if (result === undefined) return undefined;
  if (row === undefined) return `\n\n${writeBench(name, result)}\n\n`;
  if (row === "target") {
    const target = result.targets.find((one) => one.what === column);
    return target && showValue(target.value);
  }
  const figure = result.rows[row]?.[column];
  return figure && show(figure.median, result.columns[column] ?? 0);
}

/** Without what formatting changes. */
function bare(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/ ?\| ?/g, "|")
    .replace(/-+(?=[:|])|:-+/g, "-")
    .trim();
}
