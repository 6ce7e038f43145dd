import type { Problems } from "../problems/problems.ts";
import { kindOfBuiltIn, kindOfCode, type NumberKind } from "./number-format.ts";
import { parseWholeXml } from "./parse-xml.ts";
import type { Part } from "./zip-parts.ts";
import { plural } from "../problems/plural.ts";

/** Excel has 65,490. */
const MAX_STYLES = 100_000;

/** What a number means in a cell of each style, by the number of the style. */
export async function readStyles(part: Part, problems: Problems): Promise<readonly NumberKind[]> {
  const codes = new Map<number, NumberKind>();
  const formats: number[] = [];
  let isInCellStyles = false;
  function open(name: string, attributes: Partial<Record<string, string>>, depth: number): void {
    if (depth === 2) isInCellStyles = name === "cellXfs";
    const id = Number(attributes["numFmtId"] ?? 0);
    if (codes.size > MAX_STYLES || formats.length > MAX_STYLES) {
      const message = `more than ${plural(MAX_STYLES, "style")} of cells.`;
      problems.stop(undefined, "TOO_LARGE", message, "Copy the values to a new workbook.");
    }
    if (name === "numFmt" && depth === 3) codes.set(id, kindOfCode(attributes["formatCode"] ?? ""));
    if (name === "xf" && isInCellStyles && depth === 3) formats.push(id);
  }
  await parseWholeXml(part, { open }, problems);
  return formats.map((id) => codes.get(id) ?? kindOfBuiltIn(id));
}
