import type { Problems } from "../problems/problems.ts";
import { type Attributes, parseWholeXml } from "./parse-xml.ts";
import type { ZipParts } from "./zip-parts.ts";
import { plural } from "../problems/plural.ts";

/** A part that another part names. */
export interface Relationship {
  readonly id: string;
  /** The end of its URI, such as `worksheet`: Strict workbooks have other URIs with the same ends. */
  readonly type: string;
  /** The name of the part. */
  readonly target: string;
}

/** Excel keeps up to some hundreds of sheets usable. */
const MAX_RELATIONSHIPS = 10_000;

/** @param part The name of a part; nothing for the whole file. */
export async function readRelationships(
  parts: ZipParts,
  part: string,
  problems: Problems,
): Promise<Relationship[]> {
  const found: Relationship[] = [];
  const list = parts.find(listOf(part));
  if (list === undefined) return found;
  function open(name: string, attributes: Attributes): void {
    const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = attributes;
    if (name !== "Relationship" || mode === "External") return;
    if (found.length === MAX_RELATIONSHIPS)
      throw new Error(`more than ${plural(MAX_RELATIONSHIPS, "part")}`);
    found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: resolve(target, part) });
  }
  await parseWholeXml(list, { open }, problems);
  return found;
}

/** `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`, `_rels/.rels` for the whole file. */
function listOf(part: string): string {
  const name = part.lastIndexOf("/") + 1;
  return `${part.slice(0, name)}_rels/${part.slice(name)}.rels`;
}

/** As in a URL: from the folder of the part, or from the root. `../` never leaves the file. */
function resolve(target: string, part: string): string {
  const { protocol, pathname } = new URL(target, `part://x/${part}`);
  return protocol === "part:" ? decodeURIComponent(pathname).slice(1) : "";
}
