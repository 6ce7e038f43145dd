import { findColumn } from "../mapping/find-column.ts";
import { parseMapping, type SavedMapping } from "../mapping/saved-mapping.ts";
import { readWrittenMapping } from "../mapping/written-mapping.ts";
import type { StudioPlaces } from "./places.ts";
import { refuse } from "./refuse.ts";
import type { LoadedMapping, Proposal } from "./views/columns.ts";

type Places = Pick<StudioPlaces<never>, "listMappings" | "readMapping" | "saveMapping">;

/** A name that is a name of a file everywhere. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]{0,58}[\p{L}\p{N}])?$/u;

/** @returns the file that it is in, for the command. */
export async function saveMapping(
  places: Places,
  given: string,
  mapping: SavedMapping,
): Promise<string | undefined> {
  const name = given.trim();
  if (!NAME.test(name)) {
    refuse("A mapping needs a name of at most 60 letters, digits, blanks and the marks . _ -");
  }
  if ((await places.listMappings()).includes(name)) {
    refuse(`There is a mapping ${JSON.stringify(name)} already. Choose another name.`);
  }
  return places.saveMapping(name, `${JSON.stringify(mapping, undefined, 2)}\n`);
}

/** What a saved mapping says of the columns of this file; of others, what they are proposed to be. */
export async function loadMapping(
  places: Places,
  name: string,
  header: readonly string[],
  proposals: readonly Proposal[],
): Promise<LoadedMapping> {
  if (!(await places.listMappings()).includes(name)) refuse("There is no such mapping.");
  const saved = parseMapping(await places.readMapping(name), name);
  const { mapping, problems } = readWrittenMapping({ header, map: [], saved: saved.columns });
  const sendAs = Object.entries(saved.values ?? {}).flatMap(([title, values]) => {
    const column = header.indexOf(findColumn(title, header) ?? title);
    return column === -1 ? [] : Object.entries(values).map(([from, to]) => ({ column, from, to }));
  });
  return {
    columns: header.map((title, place) => {
      const said = mapping.get(title);
      return said === undefined ? (proposals[place]?.property ?? null) : said || null;
    }),
    sendAs,
    constants: Object.entries(saved.constants ?? {}).map(([property, value]) => ({
      property,
      value,
    })),
    associate: saved.associate,
    problems: problems.map(({ message }) => message),
  };
}
