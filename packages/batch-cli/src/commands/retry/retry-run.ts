import { readRows, type Survey, survey } from "@x/batch-file";
import { fromPath } from "@x/batch-file/node";
import {
  carryColumns,
  type ColumnMap,
  type ImportStore,
  isFinished,
  looksFirst,
  originalFile,
  portalOf,
  type RowOrigin,
  type Task,
  retry as rowsToRetry,
} from "@x/batch-import";
import { openRunFolder } from "@x/batch-import/sqlite";
import { resolve } from "node:path";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { type FileOptions, readOptionsOf } from "../../prepare/file-options.ts";
import { toRowOptions, type ValueOptions } from "../../prepare/row-options.ts";
import { clearsByKey, isJson } from "../../run/clears-by-key.ts";
import { beginRun, type NewRun, requireFreeFolder } from "../../run/begin-run.ts";
import type { RunOptions } from "../../run/follow-run.ts";
import { connect, type ConnectOptions } from "../../run/connect.ts";
import { definitionsOf } from "../../run/definitions-of.ts";
import { rowsSentAgain } from "../../run/rows-sent-again.ts";
import { runFolder } from "../../run/run-folder.ts";
import { withLimits } from "../../terminal/account-text.ts";
import { agreedRowsOf } from "../../consent/agreed-runs.ts";
import { hasConsent } from "../../consent/consent.ts";
import { CONFIRM_ABOVE, whyLarge } from "../../consent/large.ts";
import { whyStranger } from "../../consent/why-rest.ts";
import { whyTwice } from "../../consent/why-twice.ts";
import { lookUpText } from "../../run/next-steps.ts";
import { questionText } from "../../consent/question-text.ts";
import { createSource, type Source } from "../../run/create-source.ts";
import { noRowLeft } from "./no-row-left.ts";
import type { WriteOperation } from "../write/write.ts";
import { commandText } from "../../terminal/command-text.ts";
import { fileText } from "../../terminal/file-text.ts";
import { isTerminal } from "../../terminal/is-terminal.ts";
import { openOutput } from "../../terminal/open-output.ts";
import { countsText } from "../../terminal/counts-text.ts";
import { printable, printableProblem } from "../../terminal/printable.ts";
import { UsageError } from "../../usage-error.ts";
import { plural } from "../../terminal/plural.ts";
import { toListText } from "../../terminal/to-list-text.ts";
import { print } from "../../terminal/print.ts";

export interface RetryOptions
  extends
    ConnectOptions,
    FileOptions,
    Pick<ValueOptions, "coerce" | "dateFormat" | "decimalMark">,
    Omit<RunOptions, "first"> {
  readonly json?: boolean;
  readonly out?: string;
  readonly unknown?: boolean;
  readonly confirmAbove?: number;
}

/** Sends the failed rows of a run again, as a run of its own: as they are kept, or as they are mended. */
export async function retryRun(
  parent: string,
  mended: string | undefined,
  options: RetryOptions,
  process: Io,
  step: Pick<NewRun, "partOf" | "onMade"> = {},
): Promise<ExitCode> {
  const { io, events } = openOutput(options.json, process);
  const store = await openRunFolder(parent);
  try {
    const { job } = store.task;
    if (!isFinished(store)) {
      throw new UsageError(
        `${parent}: not at its end. First: ${commandText(["resume", parent], options)}`,
      );
    }
    if (mended !== undefined && store.task.takeBack !== undefined) {
      throw new UsageError(
        `${parent}: its rows are what an undo takes back, which is not to be mended. Retry without a file.`,
      );
    }
    if (mended !== undefined && store.task.look !== undefined) {
      throw new UsageError(
        `${parent}: its rows are changes of a plan, which are not to be mended. Retry without a file, or make a new plan with diff.`,
      );
    }
    const rowOptions = toRowOptions(options, store.task.rowOptions);
    if (options.unknown === true && job.operation !== "create") {
      throw new UsageError(
        `--unknown: for a create, which would make records twice. Rows of an ${job.operation} that are unknown are sent again without it. Leave it out.`,
      );
    }
    const folder = options.out ?? runFolder(job.operation, job.objectType, new Date());
    await requireFreeFolder(folder, options);
    const connection = await connect(store, options, parent, io);
    if (connection === undefined) {
      print(io.stderr, "Nothing was sent.\n");
      return EXIT.interrupted;
    }
    await using client = connection.client;
    const portal = portalOf(connection.account);
    const rows = rowsToRetry(store, portal, options.unknown === true || job.operation !== "create");
    if (mended === undefined && rows.all().next().done === true) {
      return noRowLeft(parent, rowsSentAgain(store).runs, options, io);
    }
    await using source = mended === undefined ? await createSource(store, rows, folder) : undefined;
    const path = source?.path ?? mended!;
    const file = await fromPath(path);
    const surveyed = await survey(file, source?.reading ?? readOptionsOf(options));
    if (mended !== undefined) {
      const column = surveyed.header.indexOf("hs_line");
      if (column === -1) {
        throw new UsageError(
          `${path}, line 1: no column hs_line, which says which rows of ${fileText(store.task.source)} these are.`,
        );
      }
      for await (const row of readRows(file, surveyed))
        rows.check(path, row, row.cells[column] ?? "");
      rows.finish();
    }
    const columns = withLinksFrom(parent, columnsOf(store, mended, surveyed, io));
    const definitions = await definitionsOf(store.task, client, io);
    const { operation, objectType } = job;
    const { place } = connection;
    const from = mended === undefined ? fileText(store.task.source) : printable(mended);
    print(
      io.stderr,
      `${operation} ${plural(rows.count, "row")} of ${objectType} from ${from}; they come from ${printable(parent)}: ${countsText(rows.counts())}\nto ${withLimits(place, connection.account)}\n${toListText(store.task.toList)}`,
    );
    const most =
      options.confirmAbove ?? (isTerminal(io) ? 0 : CONFIRM_ABOVE[operation as WriteOperation]);
    const isOwn = (await agreedRowsOf(io.env, store.task)) !== undefined;
    const reason = isOwn
      ? whyLarge(operation, rows.count, most)
      : whyStranger(operation, rows.count);
    const question = questionText({
      operation,
      objectType,
      rows: rows.count,
      place,
      looksFirst: looksFirst(store.task),
    });
    const twice = job.operation === "create" ? (rows.counts()["unknown"] ?? 0) : 0;
    const doubt = twice === 0 ? undefined : whyTwice(twice, lookUpText(parent, store, options));
    if (doubt !== undefined && isTerminal(io)) print(io.stderr, `${printableProblem(doubt)}\n`);
    const reasons = [doubt, reason].filter((one) => one !== undefined);
    if (!(await hasConsent({ question, reasons, yes: options.yes, io }))) return EXIT.interrupted;
    const { name, baseUrl } = connection.chosen;
    return await beginRun({
      ...step,
      client,
      job,
      file,
      path,
      survey: surveyed,
      columns,
      rowOptions,
      look: inColumnOf(store.task, store.task.look, surveyed),
      takeBack: store.task.takeBack,
      archives: store.task.archives,
      asFound: inColumnOf(store.task, store.task.asFound, surveyed),
      policy: store.task.policy,
      toList: store.task.toList,
      origin: source && originOf(store.task, surveyed, source),
      definitions,
      folder,
      io,
      events,
      options,
      agreedRows: rows.count,
      portal,
      account: name,
      baseUrl,
      parent: { id: store.task.id, folder: resolve(parent) },
      retried: rows,
    });
  } finally {
    await store.close();
  }
}

/** The changes are where the file has them now: the columns of JSON lines come in the order in which rows have them. */
function inColumnOf<Cells extends { readonly column: number }>(
  { header }: Task,
  cells: Cells | undefined,
  surveyed: Survey,
): Cells | undefined {
  return cells && { ...cells, column: surveyed.header.indexOf(header[cells.column]!) };
}

/** The rows are still those of the user's file. */
function originOf(task: Task, { header }: Survey, { lineTitle }: Source): RowOrigin {
  const command = task.source.origin?.command;
  return { ...originalFile(task.source), command, column: header.indexOf(lineTitle) };
}

/** Links lead to runs as seen from the folder of a run, and the new one has another. */
function withLinksFrom(parent: string, columns: ColumnMap): ColumnMap {
  if (columns.associations === undefined) return columns;
  const associations = columns.associations.map((one) =>
    one.link === undefined
      ? one
      : { ...one, link: { ...one.link, run: resolve(parent, one.link.run) } },
  );
  return { ...columns, associations };
}

/**
 * What the columns are. Where JSON told empty values from missing keys, a table cannot: its blank cells leave
 * properties alone.
 */
function columnsOf(
  { task }: ImportStore,
  mended: string | undefined,
  surveyed: Survey,
  { stderr }: Io,
): ColumnMap {
  const columns = carryColumns(task, mended, surveyed);
  if (!clearsByKey(task) || isJson(surveyed.format)) return columns;
  print(
    stderr,
    `${printable(surveyed.name)}: blank cells leave their properties alone; empty values of the JSON file are not cleared\n`,
  );
  return { ...columns, clears: undefined };
}
