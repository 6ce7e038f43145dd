import type { Problems } from "../problems/problems.ts";
import { parseWholeXml } from "./parse-xml.ts";
import { createRichText } from "./rich-text.ts";
import { createStringStore, type StringStore } from "./string-store.ts";
import type { Part } from "./zip-parts.ts";

/** Cells point anywhere into the shared strings, so that all are held while the sheet is read. */
const MAX_SHARED_STRING_BYTES = 160 * 1024 * 1024;

/** The texts that cells point to by their number. */
export async function readSharedStrings(part: Part, problems: Problems): Promise<StringStore> {
  const strings = createStringStore(MAX_SHARED_STRING_BYTES);
  const rich = createRichText();
  function close(name: string, depth: number): void {
    rich.close(name);
    if (name !== "si" || depth !== 2 || strings.add(rich.take())) return;
    problems.stop(
      undefined,
      "TOO_LARGE",
      "the texts of the workbook need more than 160 MB, or one of them more than 1 MB;",
      "save the sheet as CSV UTF-8, or split it.",
    );
  }
  await parseWholeXml(part, { ...rich, close }, problems);
  return strings;
}
