import { findColumn } from "../../mapping/find-column.ts";
import { didYouMean } from "../../mapping/nearest.ts";
import { parseMapping, type SavedMapping } from "../../mapping/saved-mapping.ts";
import { readWrittenMapping } from "../../mapping/written-mapping.ts";
import type { StudioPlaces } from "../places.ts";
import { refuse } from "../refuse.ts";
import type { LoadedMapping, Proposal } from "../views/columns.ts";

/** A name that is a name of a file everywhere. */
const NAME =
  /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?: *\.|$))[\p{L}\p{N}](?:[\p{L}\p{N} ._-]{0,58}[\p{L}\p{N}])?$/iu;

/**
 * @param replaces Whether the user wants it in the place of one of the same name.
 * @returns the file that it is in, for the command.
 */
export async function saveMapping(
  places: Pick<StudioPlaces<never>, "listMappings" | "saveMapping">,
  given: string,
  mapping: SavedMapping,
  replaces: boolean,
): Promise<string | undefined> {
  const name = given.trim();
  if (!NAME.test(name)) {
    refuse(
      "A mapping needs a name of at most 60 letters, digits, blanks and the marks . _ -, and none that Windows keeps for a device, such as con",
    );
  }
  if (!replaces && (await places.listMappings()).includes(name)) {
    refuse(`There is a mapping ${JSON.stringify(name)} already.`);
  }
  return places.saveMapping(name, `${JSON.stringify(mapping, undefined, 2)}\n`, replaces);
}

/** @throws {StudioError} where there is no mapping of this name. */
export async function requireMapping(
  places: Pick<StudioPlaces<never>, "listMappings">,
  name: string,
): Promise<void> {
  if (!(await places.listMappings()).includes(name)) refuse("There is no such mapping.");
}

/** @throws {StudioError} where there is no mapping of this name. */
export async function readMapping(
  places: Pick<StudioPlaces<never>, "listMappings" | "readMapping">,
  name: string,
): Promise<SavedMapping> {
  await requireMapping(places, name);
  return parseMapping(await places.readMapping(name), name);
}

/** What a saved mapping says of the columns of this file; of others, what they are proposed to be. */
export function applyMapping(
  { associate, columns, constants = {}, job, rowOptions, values = {} }: SavedMapping,
  header: readonly string[],
  proposals: readonly Proposal[],
): LoadedMapping {
  const { mapping } = readWrittenMapping({ header, map: [], saved: columns });
  const sendAs = Object.entries(values).flatMap(([title, texts]) => {
    const column = header.indexOf(findColumn(title, header) ?? title);
    return column === -1 ? [] : Object.entries(texts).map(([from, to]) => ({ column, from, to }));
  });
  const missing = Object.entries(columns).flatMap(([title, property]) =>
    property === null || findColumn(title, header) !== undefined
      ? []
      : [
          `The file has no column ${JSON.stringify(title)}, which the mapping writes to ${property}.${didYouMean(title, header)}`,
        ],
  );
  const added = header.flatMap((title, place) => {
    if (mapping.has(title)) return [];
    const property = proposals[place]?.property ?? undefined;
    const what = property === undefined ? "is not written" : `is proposed to be ${property}`;
    return [`The mapping has no column ${JSON.stringify(title)}: it ${what}.`];
  });
  return {
    columns: header.map((title, place) => {
      const said = mapping.get(title);
      return said === undefined ? (proposals[place]?.property ?? null) : said || null;
    }),
    sendAs,
    constants: Object.entries(constants).map(([property, value]) => ({ property, value })),
    associate,
    ...(job && { job }),
    ...(rowOptions && { rowOptions }),
    notes: [...missing, ...added],
  };
}
