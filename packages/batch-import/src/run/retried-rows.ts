import type { ReadOptions, Survey } from "@x/batch-file";
import { lineText, originalFile } from "../store/row-origin.ts";
import { cellsOf, type KeptRow } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";
import type { NewTask } from "./start.ts";

/** A column of ours, so that no property is written from it. */
const LINE = "hs_line";

/** The rows of a retry as a file of their own: with a column that has their line in the user's file. */
export interface RetriedRows {
  readonly header: readonly string[];
  /** The title of the column with the lines. */
  readonly lineTitle: string;
  /** Whether they are JSON, one a line: a table has no missing keys. */
  readonly isLines: boolean;
  all(this: void): Generator<KeptRow, void, undefined>;
}

/**
 * Returns rows of a run as the table that a retry sends: the columns of the run, and one with the line of each row in
 * the user's file.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * await ended;
 * const { header, all } = retriedRows(store.task, store.withStatus("failed"));
 * header; //=> ["email", "hs_line"]
 * [...all()].map(cellsOf); //=> [["nobody", "3"]]
 */
export function retriedRows(
  { header: titles, source }: Task,
  rows: Iterable<KeptRow>,
): RetriedRows {
  const lineTitle = source.origin === undefined ? LINE : titles[source.origin.column]!;
  const header = titles.includes(lineTitle) ? titles : [...titles, lineTitle];
  const place = header.indexOf(lineTitle);
  return {
    header,
    lineTitle,
    isLines: isJson(source.reading?.format),
    *all() {
      for (const row of rows) yield withLine(row, place);
    },
  };
}

/** Returns the row with its line in a cell. */
function withLine(row: KeptRow, place: number): KeptRow {
  // Throws where the row is damaged. It has no missing cells, which are kept here.
  cellsOf(row);
  const cells = JSON.parse(row.cells) as (string | null)[];
  cells[place] = lineText(row.line);
  return { ...row, cells: JSON.stringify(cells) };
}

/**
 * Returns a row as an object on a line, without the keys that it lacks.
 *
 * @example
 * const row = { row: 1, line: 3, status: "failed", id: "", error: "", kind: "" } as const;
 * const cells = '["nobody",null]';
 * jsonLineOf(["email", "city"], { ...row, correlationId: "", cells }); //=> '{"email":"nobody"}\n'
 */
export function jsonLineOf(header: readonly string[], { cells }: KeptRow): string {
  const values = JSON.parse(cells) as (string | null)[];
  const given = header.flatMap((title, column) =>
    typeof values[column] === "string" ? [[title, values[column]] as const] : [],
  );
  return `${JSON.stringify(Object.fromEntries(given))}\n`;
}

/**
 * Returns whether the rows of a file are objects, which may lack keys.
 *
 * @example
 * isJson("jsonl"); //=> true
 * isJson("csv"); //=> false
 */
export function isJson(format: ReadOptions["format"]): boolean {
  return format === "json" || format === "jsonl";
}

/**
 * Returns what a retry takes over from the task of the run whose rows it sends again, beside the columns.
 *
 * @param surveyed The file with the rows.
 * @param lineTitle The column of that file with the lines of the user's file. @default the lines are those of the file
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * const again = await survey(fromBlob(new Blob(["email,hs_line\nada@example.com,2\n"]), "failed.csv"));
 * retriedTask(task, again, "hs_line").origin; //=> { file: "people.csv", command: undefined, column: 1 }
 */
export function retriedTask(
  task: Task,
  { header }: Pick<Survey, "header">,
  lineTitle?: string,
): Pick<
  NewTask,
  | "archives"
  | "asFound"
  | "job"
  | "look"
  | "origin"
  | "policy"
  | "rowOptions"
  | "takeBack"
  | "toList"
> {
  const { archives, asFound, job, look, policy, rowOptions, source, takeBack, toList } = task;

  /** The columns of JSON lines come in the order in which rows have them. */
  function inColumnOf<Cells extends { readonly column: number }>(
    cells: Cells | undefined,
  ): Cells | undefined {
    return cells && { ...cells, column: header.indexOf(task.header[cells.column]!) };
  }

  return {
    job,
    rowOptions,
    look: inColumnOf(look),
    asFound: inColumnOf(asFound),
    takeBack,
    archives,
    policy,
    toList,
    // The rows are still those of the user's file.
    origin:
      lineTitle === undefined
        ? undefined
        : {
            ...source.origin,
            ...originalFile(source),
            command: source.origin?.command,
            column: header.indexOf(lineTitle),
          },
  };
}
