import { OBJECTS, type RecordObjectType } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import { ImportError, type ImportProblem } from "../errors/import-error.ts";
import { associateProblem } from "./associate-problem.ts";
import { findColumn } from "./find-column.ts";
import { cutAt, findTitle, type Titled } from "./find-title.ts";
import { findObjectType, type FoundObjectType, mayBeCustom } from "./find-object-type.ts";
import { didYouMean } from "./nearest.ts";
import { readObjectType } from "./object-type.ts";

/** What one text of `associate` says. */
export interface WrittenAssociation extends Titled {
  readonly text: string;
  readonly objectType: RecordObjectType;
}

/** Asks the account for the words that may name its custom objects, each once. */
export async function findCustomObjects(
  texts: readonly string[],
  client: () => Promise<ImportClient>,
): Promise<ReadonlyMap<string, FoundObjectType>> {
  const words = texts.filter((text) => text.includes(":")).map((text) => cutAt(":", text)[0]);
  const found = new Map<string, FoundObjectType>();
  for (const word of new Set(words.filter(mayBeCustom))) {
    found.set(word, await findObjectType(word, client));
  }
  return found;
}

/**
 * Reads `companies:company_id`, `companies:company_id:Label` and `companies:domain=Company domain:Label`; a column may
 * have colons and equals signs in its name.
 *
 * @param custom What words are that may name custom objects.
 * @throws {ImportError} naming every one that cannot be read.
 */
export function readAssociations(
  texts: readonly string[],
  header: readonly string[],
  custom: ReadonlyMap<string, FoundObjectType> = new Map(),
): WrittenAssociation[] {
  const problems: ImportProblem[] = [];
  const read = texts.map((text) => {
    const [given, rest] = cutAt(":", text);
    const asked = custom.get(given);
    const objectType =
      asked !== undefined && "objectType" in asked ? asked.objectType : readObjectType(given);
    const found = rest === undefined ? undefined : findTitle(rest, header, findForgiven);
    const wrong = (why: string) => problems.push(associateProblem(text, why));
    const malformed = (why: string) =>
      problems.push({ ...associateProblem(text, why), values: { associate: text, form: FORM } });
    if (rest === undefined) {
      malformed(
        "expected 'objects:Column' or 'objects:Column:Label'. Where the column holds no record ids, 'objects:property=Column'.",
      );
    } else if (asked !== undefined && "problem" in asked) {
      wrong(asked.problem);
    } else if (objectType === undefined || objectType === "deal_splits") {
      const hint = didYouMean(given, Object.keys(OBJECTS));
      wrong(`${JSON.stringify(given)} is not an object type that can be associated.${hint}`);
    } else if (found === undefined) {
      const [title] = cutAt(":", cutAt("=", rest)[1] ?? rest);
      const hint = didYouMean(title, header);
      malformed(`line 1 has no column ${JSON.stringify(title)}.${hint}`);
    }
    return {
      text,
      objectType: objectType as RecordObjectType,
      title: "",
      label: undefined,
      ...found,
    };
  });
  if (problems.length > 0) throw new ImportError("MAPPING", ...problems);
  return read;
}

const FORM = "objects:property=Column";

/** Returns what a text may mean that names no column of the header. */
function findForgiven(text: string, header: readonly string[]): Titled | undefined {
  const [before, label] = cutAt(":", text);
  const column = findColumn(before, header);
  return column === undefined ? undefined : { title: column, label };
}
