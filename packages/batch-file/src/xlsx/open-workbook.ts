import type { Problems } from "../problems/problems.ts";
import { type Attributes, parseWholeXml } from "./parse-xml.ts";
import { quote } from "./quote.ts";
import { readRelationships, type Relationship } from "./relationships.ts";
import type { Part, ZipParts } from "./zip-parts.ts";

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: Part | undefined;
}

export interface Workbook {
  /** The sheets with cells, in the order of the workbook. Charts are left out. */
  readonly sheets: readonly Sheet[];
  /** Whether days are counted from 1904. */
  readonly is1904: boolean;
  readonly sharedStrings: Part | undefined;
  readonly styles: Part | undefined;
}

/** Finds the parts of a workbook, and reads none of their content. */
export async function openWorkbook(parts: ZipParts, problems: Problems): Promise<Workbook> {
  const roots = await readRelationships(parts, "", problems);
  const path = roots.find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const part = parts.find(path);
  if (part === undefined || !/\.xml$/i.test(path)) return refuseOther(parts, path, problems);

  const related = await readRelationships(parts, path, problems);
  const partOf = (kind: string): Part | undefined => {
    const found = related.find(({ type }) => type === kind);
    return found && parts.find(found.target);
  };
  const sheets: Sheet[] = [];
  let is1904 = false;
  let isWorkbook = false;
  function open(name: string, attributes: Attributes, depth: number): void {
    if (depth === 1) isWorkbook = name === "workbook";
    if (name === "workbookPr") is1904 = ["1", "true", "on"].includes(attributes["date1904"] ?? "");
    if (name !== "sheet" || depth !== 3) return;
    const relationship = related.find(({ id }) => id === relationshipId(attributes));
    // A sheet may also be a chart or a dialog.
    if (relationship !== undefined && relationship.type !== "worksheet") return;
    sheets.push(toSheet(attributes, relationship, parts));
  }
  await parseWholeXml(part, { open }, problems);
  if (!isWorkbook) refuseOther(parts, path, problems);
  return { sheets, is1904, sharedStrings: partOf("sharedStrings"), styles: partOf("styles") };
}

function toSheet(
  { name = "", state = "visible" }: Attributes,
  relationship: Relationship | undefined,
  parts: ZipParts,
): Sheet {
  const part = relationship && parts.find(relationship.target);
  return { name, isHidden: state !== "visible", part };
}

/** Its prefix differs from file to file. */
function relationshipId(attributes: Attributes): string | undefined {
  const name = Object.keys(attributes).find((name) => name.endsWith(":id"));
  return name && attributes[name];
}

const OTHERS: readonly (readonly [path: string, kind: string])[] = [
  ["xl/workbook.bin", "a binary Excel file (.xlsb)."],
  ["content.xml", "an OpenDocument file, such as .ods."],
  ["Index/Document.iwa", "a Numbers file."],
  ["Index.zip", "a Numbers file."],
  ["word/document.xml", "a Word file."],
  ["ppt/presentation.xml", "a PowerPoint file."],
];

function refuseOther(parts: ZipParts, path: string, problems: Problems): never {
  if (parts.find("xl/worksheets/sheet1.xml") !== undefined) {
    problems.stop(
      undefined,
      "DAMAGED",
      `a workbook without ${quote(path)};`,
      "get the file again.",
    );
  }
  const [, kind] = OTHERS.find(([other]) => parts.find(other) !== undefined) ?? [];
  if (kind !== undefined) {
    const remedy = "Open it and save it as an Excel workbook (.xlsx), or as CSV UTF-8.";
    problems.stop(undefined, "FORMAT", kind, remedy);
  }
  const message = "a zip file, and not an Excel workbook (.xlsx).";
  problems.stop(undefined, "FORMAT", message, "Unpack it, and give one of the files in it.");
}
