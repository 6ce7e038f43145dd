import {
  type FileBytes,
  FileError,
  type ReadOptions,
  readRowChunks,
  survey,
  type Survey,
} from "@x/batch-file";
import { shorten } from "../../results/shorten.ts";
import type { StudioPlaces, Upload } from "../places.ts";
import { refuse } from "../refuse.ts";
import type { SourceTable, SourceView } from "../views/source.ts";

/** The files that a page has given, each as it was read: what a tab has seen of a source stays so, whatever other tabs do. */
export interface Sources<Given> {
  add(given: Given): Promise<SourceView>;
  view(source: string): SourceView;
  /** @returns another source, of the same file. */
  read(source: string, reading: ReadOptions): Promise<SourceView>;
  /** @throws {StudioError} where it cannot be read as it is asked to be. */
  table(source: string): ReadSource;
}

/** A file that was read from end to end. */
export interface ReadSource {
  readonly upload: Upload;
  readonly survey: Survey;
}

interface Kept extends Partial<ReadSource> {
  readonly upload: Upload;
  readonly view: SourceView;
}

const SHOWN_ROWS = 8;
const MOST_EXAMPLES = 3;
const MOST_CHARACTERS = 200;

export function createSources<Given>({
  keepUpload,
}: Pick<StudioPlaces<Given>, "keepUpload">): Sources<Given> {
  const sources = new Map<string, Kept>();

  function find(source: string): Kept {
    return (
      sources.get(source) ??
      refuse("This file is not here any more: the studio was started again. Choose it again.")
    );
  }
  /** The same file, read in the same way: what was chosen for it is chosen still. */
  function findSame(
    { file: { name } }: Upload,
    { hash }: Survey,
    given: ReadOptions,
  ): SourceView | undefined {
    if (hash === undefined) return undefined;
    for (const { survey, view } of sources.values()) {
      const isSame = survey?.hash === hash && view.name === name && isEqual(view.given, given);
      if (isSame) return view;
    }
    return undefined;
  }
  async function read(upload: Upload, given: ReadOptions): Promise<SourceView> {
    const source = crypto.randomUUID();
    const { name, size } = upload.file;
    const about = { source, name, size, given };
    try {
      const surveyed = await survey(upload.file, given);
      const same = findSame(upload, surveyed, given);
      if (same !== undefined) return same;
      const table = await readTable(upload.file, surveyed);
      const view = { ...about, table, problems: [] };
      sources.set(source, { upload, view, survey: surveyed });
      return view;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const [perhaps] = error.problems.flatMap((one) => one.perhaps ?? []);
      const view = { ...about, problems: error.texts, ...(perhaps && { perhaps }) };
      sources.set(source, { upload, view });
      return view;
    }
  }
  return {
    add: async (given) => read(await keepUpload(given), {}),
    view: (source) => find(source).view,
    read: async (source, reading) => read(find(source).upload, reading),
    table(source) {
      const { survey, upload, view } = find(source);
      return survey === undefined ? refuse(...view.problems) : { survey, upload };
    },
  };
}

/** Looks at all rows: how full each column is, and what is in it. */
async function readTable(file: FileBytes, surveyed: Survey): Promise<SourceTable> {
  const { blankRows, format, header, reading, rows, sheets = [], unit } = surveyed;
  const columns = header.map((title) => ({ title, filled: 0, examples: [] as string[] }));
  const firstRows: { line: number; cells: string[] }[] = [];
  for await (const chunk of readRowChunks(file, surveyed)) {
    for (const { line, cells } of chunk) {
      if (firstRows.length < SHOWN_ROWS) {
        firstRows.push({ line, cells: header.map((_, place) => short(cells[place] ?? "")) });
      }
      for (const [place, column] of columns.entries()) {
        const cell = cells[place];
        if (cell === undefined || cell === "") continue;
        column.filled += 1;
        if (column.examples.length === MOST_EXAMPLES) continue;
        const example = short(cell);
        if (!column.examples.includes(example)) column.examples.push(example);
      }
    }
  }
  return { format, reading, sheets, unit, rows, blankRows, columns, firstRows };
}

function isEqual(one: ReadOptions, other: ReadOptions): boolean {
  const names = Object.keys({ ...one, ...other }) as (keyof ReadOptions)[];
  return names.every((name) => one[name] === other[name]);
}

function short(cell: string): string {
  return shorten(cell, MOST_CHARACTERS);
}
