import { existsSync } from "node:fs";
import type { Io } from "../../io.ts";
import { findIdProperty, ImportError, inFile, mapColumns, recordIdProblem } from "@x/batch-import";
import { type ReadOptions, readRowChunks, survey } from "@x/batch-file";
import { openInput } from "@x/batch-file/node";
import { type FileOptions, givenFileOptions, readOptionsOf } from "../../prepare/file-options.ts";
import { withHint } from "../../terminal/option-hints.ts";
import { plural } from "../../terminal/plural.ts";
import { UsageError } from "../../usage-error.ts";

/** A record that is asked for. */
export interface Asked {
  /** Its record id, or its unique value. */
  readonly key: string;
  /** Of the file. */
  readonly line?: number;
}

/** The records that are asked for, in their order. */
export interface Requested {
  /** What messages call where they come from. */
  readonly name: string;
  readonly rows: number;
  /** With the id property by the name that the file has. */
  readonly idProperty: string | undefined;
  records(): AsyncIterable<readonly Asked[]>;
  close(): Promise<void>;
}

const LOOKS_LIKE_A_FILE = /[/\\]|\.(?:csv|tsv|tab|txt|jsonl|ndjson|json|parquet|xlsx|gz)$/i;

/**
 * One word that is not an id, or that names a file that is there, is a file. All other words are ids.
 *
 * @throws {UsageError} when a word is neither, or the file has mistakes.
 */
export async function readRequested(
  words: readonly string[],
  options: FileOptions & {
    readonly idProperty?: string | undefined;
    readonly map: readonly string[];
  },
  { stdin }: Pick<Io, "stdin">,
): Promise<Requested> {
  const { map } = options;
  // Records are read by their id where no property is named.
  const isById = findIdProperty(options.idProperty, []) === "hs_object_id";
  const idProperty = isById ? undefined : options.idProperty;
  const [first] = words;
  if (words.length === 1 && isFile(first!, idProperty))
    return fromFile(first!, idProperty, map, readOptionsOf(options), stdin);
  const wrong = idProperty === undefined ? words.filter((word) => !/^\d+$/.test(word)) : [];
  if (wrong.length > 0) {
    throw new UsageError(
      `Expected record ids, which are numbers, or one file; got ${wrong.map((word) => JSON.stringify(word)).join(", ")}. For values of a unique property: --id-property P.`,
    );
  }
  const unused = [...(map.length > 0 ? ["--map"] : []), ...givenFileOptions(options)];
  if (unused.length > 0) {
    throw new UsageError(
      `${unused.join(", ")}: for a file, and record ids or values were given. Leave the option out, or name one file.`,
    );
  }
  const asked = words.map((key) => ({ key }));
  return {
    name: "the command line",
    rows: asked.length,
    idProperty,
    async *records() {
      yield asked;
    },
    close: async () => {},
  };
}

function isFile(word: string, idProperty: string | undefined): boolean {
  if (word === "-" || existsSync(word)) return true;
  // A value such as ada@example.com is not meant as a file, though it needs --id-property.
  const mayBeFile = idProperty === undefined && /^[^@\s]*[^\d@\s][^@\s]*$/.test(word);
  return mayBeFile || LOOKS_LIKE_A_FILE.test(word);
}

const MOST_LISTED = 20;

/** @throws {UsageError} naming the first lines whose id cannot be a record id. */
async function checkIds(name: string, chunks: AsyncIterable<readonly Asked[]>): Promise<void> {
  const problems: string[] = [];
  let more = 0;
  for await (const chunk of chunks) {
    for (const { key, line } of chunk) {
      const problem = recordIdProblem(key);
      if (problem === undefined) continue;
      if (problems.length < MOST_LISTED)
        problems.push(`${name}, line ${line}: ${withHint(problem.message, problem.code)}`);
      else more += 1;
    }
  }
  if (more > 0) problems.push(`… and ${plural(more, "more row")} like these.`);
  const [first, ...others] = problems;
  if (first !== undefined) throw new UsageError(first, ...others);
}

async function fromFile(
  file: string,
  given: string | undefined,
  map: readonly string[],
  reading: ReadOptions,
  stdin: Io["stdin"],
): Promise<Requested> {
  const input = await openInput(file, stdin);
  try {
    const surveyed = await survey(input.file, reading);
    const { header, rows } = surveyed;
    const idProperty = findIdProperty(given, header);
    const columns = mapColumns({ header, operation: "read", idProperty, map });
    if ("problems" in columns) {
      throw new ImportError("MAPPING", ...inFile(columns.problems, input.file.name));
    }
    const column = columns.idColumn ?? columns.properties.indexOf(idProperty!);
    async function* records(): AsyncGenerator<Asked[], void, undefined> {
      for await (const chunk of readRowChunks(input.file, surveyed)) {
        yield chunk.map(({ line, cells }) => ({ key: cells[column]?.trim() ?? "", line }));
      }
    }
    if (idProperty === undefined) await checkIds(input.file.name, records());
    return {
      name: input.file.name,
      rows,
      idProperty,
      records,
      close: () => input.close(),
    };
  } catch (error) {
    await input.close();
    throw error;
  }
}
