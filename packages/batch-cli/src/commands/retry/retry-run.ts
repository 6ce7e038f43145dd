import { type Survey, survey } from "@x/batch-file";
import { fromPath } from "@x/batch-file/node";
import {
  carryColumns,
  type ColumnMap,
  type ImportStore,
  isFinished,
  isJson,
  makeReport,
  portalOf,
  requireNotUndone,
  retriedTask,
  retry as rowsToRetry,
  whyNotMended,
} from "@x/batch-import";
import { openRunFolder } from "@x/batch-import/sqlite";
import { resolve } from "node:path";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { type FileOptions, readOptionsOf } from "../../prepare/file-options.ts";
import { toRowOptions, type ValueOptions } from "../../prepare/row-options.ts";
import { clearsByKey } from "../../run/clears-by-key.ts";
import { beginRun, type NewRun, requireFreeFolder } from "../../run/begin-run.ts";
import type { RunOptions } from "../../run/follow-run.ts";
import { connect, type ConnectOptions } from "../../run/connect.ts";
import { definitionsOf } from "../../run/definitions-of.ts";
import { requireNoCopy } from "../../run/require-no-copy.ts";
import { laterRunsOf } from "../../run/other-runs.ts";
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
import { type MendedFile, takeMended, takeMendedChanges } from "./mended-file.ts";
import { noRowLeft } from "./no-row-left.ts";
import { requireNoOtherRun } from "./own-file.ts";
import { takesUnknown } from "../../consent/takes-unknown.ts";
import type { WriteOperation } from "../write/write.ts";
import { pathCommand } from "../../terminal/command-text.ts";
import { fileText } from "../../terminal/file-text.ts";
import { verbOf } from "../../terminal/task-text.ts";
import { isTerminal } from "../../terminal/is-terminal.ts";
import { openOutput } from "../../terminal/open-output.ts";
import { countsText } from "../../terminal/counts-text.ts";
import { printable, printableProblem } from "../../terminal/printable.ts";
import { UsageError } from "../../usage-error.ts";
import { plural } from "../../terminal/plural.ts";
import { requestsOfRows } from "../../terminal/requests-text.ts";
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
    requireNotUndone(store);
    await requireNoCopy(parent, [store.task.id]);
    if (!isFinished(store)) {
      throw new UsageError(
        `${parent}: not at its end. First: ${pathCommand("resume", parent, options)}`,
      );
    }
    const { look, undoes } = store.task;
    const why = mended === undefined ? undefined : whyNotMended(store.task);
    if (why !== undefined) {
      const orPlan = undoes === undefined ? ", or make a new plan with diff" : "";
      throw new UsageError(
        `${parent}: ${why}, so that they cannot be corrected. Retry without a file${orPlan}.`,
      );
    }
    if (mended !== undefined) await requireNoOtherRun(parent, mended);
    const rowOptions = toRowOptions(options, store.task.rowOptions);
    const withUnknown = takesUnknown(job.operation, options.unknown);
    const folder = options.out ?? runFolder(job.operation, job.objectType, new Date());
    await requireFreeFolder(folder, options);
    const connection = await connect(store, options, parent, io);
    if (connection === undefined) {
      print(io.stderr, "Nothing was sent.\n");
      return EXIT.interrupted;
    }
    await using client = connection.client;
    const portal = portalOf(connection.account);
    const rows = rowsToRetry(store, { portal, withUnknown });
    if (mended === undefined && rows.all().next().done === true) {
      const code = await noRowLeft(parent, await laterRunsOf(store, io.env), options, io);
      events?.ended({ folder: parent, ...makeReport(store, [], undefined), files: [] }, code);
      return code;
    }
    const given = mended === undefined ? undefined : await openMended(mended, options);
    const definitions = await definitionsOf(store.task, client, io);
    const asKept =
      given === undefined
        ? rows.all()
        : look && (await takeMendedChanges(given, rows, { client, definitions, io, rowOptions }));
    await using source = asKept && (await createSource(store, asKept, folder));
    const { path, file, surveyed } = source ? await openSource(source) : given!;
    if (source === undefined) await takeMended(given!, rows);
    const mapped = columnsOf(store, source ? undefined : mended, surveyed, io);
    const columns = withLinksFrom(parent, mapped);
    const { operation, objectType } = job;
    const verb = verbOf(store.task);
    const { place } = connection;
    const from = mended === undefined ? fileText(store.task.source) : printable(mended);
    print(
      io.stderr,
      `${verb} ${plural(rows.count, "row")} of ${objectType} from ${from}; they come from ${printable(parent)}: ${countsText(rows.counts())}\nto ${withLimits(place, connection.account)}\n${toListText(store.task.toList)}`,
    );
    const most =
      options.confirmAbove ?? (isTerminal(io) ? 0 : CONFIRM_ABOVE[operation as WriteOperation]);
    const isOwn = (await agreedRowsOf(io.env, store.task)) !== undefined;
    const reason = isOwn ? whyLarge(operation, rows.count, most) : whyStranger(verb, rows.count);
    const question = questionText({
      operation: verb,
      objectType,
      rows: rows.count,
      place,
      requests: requestsOfRows(rows.count, store.task),
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
      ...retriedTask(store.task, surveyed, source?.lineTitle),
      file,
      path,
      survey: surveyed,
      columns,
      rowOptions,
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

async function openMended(path: string, options: FileOptions): Promise<MendedFile> {
  const file = await fromPath(path);
  return { path, file, surveyed: await survey(file, readOptionsOf(options)) };
}

async function openSource({
  path,
  reading,
}: Pick<Source, "path" | "reading">): Promise<MendedFile> {
  const file = await fromPath(path);
  return { path, file, surveyed: await survey(file, reading) };
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
