import type { Operation } from "@x/batch-types/registry";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import { FileError, findList, isSystemError, type ListTask, portalOf } from "@x/batch-import";
import { makeFolder } from "@x/batch-import/sqlite";
import type { Io } from "../../io.ts";
import { accountText, withLimits } from "../../terminal/account-text.ts";
import { type EarlierRun, earlierRunText } from "../../consent/earlier-run.ts";
import { hasConsent } from "../../consent/consent.ts";
import { questionText } from "../../consent/question-text.ts";
import { whyLarge } from "../../consent/large.ts";
import { printableProblem } from "../../terminal/printable.ts";
import { openOutput } from "../../terminal/open-output.ts";
import { countRequests } from "../../prepare/count-requests.ts";
import { planText } from "../../prepare/plan-text.ts";
import type { RunOptions } from "../../run/follow-run.ts";
import { runFolder } from "../../run/run-folder.ts";
import { beginRun, requireFreeFolder } from "../../run/begin-run.ts";
import { UsageError } from "../../usage-error.ts";
import { hasPolicy } from "../../prepare/has-policy.ts";
import { findEarlierOf, requireSeen } from "../../prepare/find-earlier-of.ts";
import { prepare, type Prepared, type PrepareOptions } from "../../prepare/prepare.ts";
import { requireMapping, type UnmappedOptions } from "../../prepare/require-mapping.ts";
import { requireOneRequest } from "../../prepare/require-one-request.ts";
import { requestsText } from "../../terminal/requests-text.ts";
import { toListText } from "../../terminal/to-list-text.ts";
import { print } from "../../terminal/print.ts";

export type WriteOperation = Exclude<Operation, "read">;

export interface WriteOptions extends PrepareOptions, RunOptions, UnmappedOptions {
  readonly out?: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  /** The name or id of the list that the records are added to. */
  readonly toList?: string;
  /** Rows that are written without a question. */
  readonly confirmAbove: number;
}

/** Writes the rows of a file: survey, mapping, confirmation, run, summary. */
export async function write(
  operation: WriteOperation,
  objectType: string,
  file: string,
  options: WriteOptions,
  process: Io,
): Promise<ExitCode> {
  const { dryRun = false, json = false, yes = false } = options;
  // The report of a dry run is printed at once.
  const { io, events } = openOutput(json && !dryRun, process);
  const task = { operation, objectType, file, options, io };
  const isChecked = options.check !== false && operation !== "archive";
  const ask =
    dryRun || (isChecked && hasPolicy(options))
      ? "always"
      : isChecked
        ? "if-allowed"
        : "for-labels";
  return prepare({ ...task, ask, interactive: !json && !yes }, async (prepared) => {
    const toList = await listFor(prepared, options);
    if (dryRun) {
      const { checkFile } = await import("../../check/check-file.ts");
      return checkFile(prepared, options, io, toList);
    }
    const requests = await countRequests({ ...prepared, toList });
    const { client, account: named } = await prepared.open();
    const place = accountText(prepared.account, named);
    print(
      io.stderr,
      `${planText(prepared, requests)}to ${withLimits(place, named)}\n${toListText(toList)}`,
    );
    requireMapping(prepared, options, io);
    requireOneRequest(prepared, options.first);
    const folder = options.out ?? runFolder(operation, prepared.job.objectType, new Date());
    await requireFreeFolder(folder, options);
    const isPart = (options.first ?? Infinity) < prepared.surveyed.rows;
    const asked = isPart ? await countRequests(prepared, options.first) : requests;
    const to = { place, requests: requestsText(asked) };
    const findEarlier = () => findEarlierOf(prepared, named.portalId, options, io.env);
    const earlier = await findEarlier();
    const agreedRows = await askForRows(prepared, to, options, io, earlier);
    if (agreedRows === undefined) return EXIT.interrupted;
    const { job, columns, surveyed, account, policy, rowOptions } = prepared;
    const path = await sourceFor(folder, file, prepared);
    return beginRun({
      client,
      job,
      file: prepared.input.file,
      path,
      survey: surveyed,
      columns,
      rowOptions,
      policy,
      toList,
      definitions: isChecked ? prepared.definitions : undefined,
      portal: portalOf(named),
      folder,
      io,
      events,
      options,
      agreedRows,
      async beforeMade() {
        // A yes to write the file a second time is a yes to write it now, too.
        if (operation === "create" && !yes) requireSeen(await findEarlier(), earlier, options);
      },
      account: account.name,
      baseUrl: account.baseUrl,
    });
  });
}

/** @throws {ImportError} where the list cannot take the records. */
async function listFor(
  { job, open }: Prepared,
  { toList }: WriteOptions,
): Promise<ListTask | undefined> {
  return toList === undefined ? undefined : findList((await open()).client, job.objectType, toList);
}

/**
 * Asks, where many rows are to be written, or records would be created a second time.
 *
 * @returns how many rows may be written, by this run and its resumes: all of a file that needs no yes. Undefined where
 *   the user says no.
 */
async function askForRows(
  prepared: Prepared,
  { place, requests }: Readonly<Record<"place" | "requests", string>>,
  options: WriteOptions,
  io: Io,
  earlier: EarlierRun | undefined,
): Promise<number | undefined> {
  const { confirmAbove, first = Infinity, yes } = options;
  const { job, surveyed } = prepared;
  const rows = Math.min(first, surveyed.rows);
  const { operation, objectType } = job;
  const before = earlier && earlierRunText(earlier, options);
  if (before !== undefined) print(io.stderr, `${printableProblem(before)}\n`);
  const reasonsFor = (some: number): string[] =>
    [
      whyLarge(operation, some, confirmAbove),
      earlier && operation === "create" && "To create its records a second time needs a yes.",
    ].filter((reason) => typeof reason === "string");
  const question = questionText({ operation, objectType, rows, place, requests });
  if (!(await hasConsent({ question, reasons: reasonsFor(rows), yes, io }))) return undefined;
  return reasonsFor(surveyed.rows).length === 0 ? surveyed.rows : rows;
}

/** What came from standard input is kept with the run, to go on from. */
async function sourceFor(folder: string, file: string, { input }: Prepared): Promise<string> {
  if (file === "-") {
    await makeFolder(folder);
    await input.keepIn(folder).catch((error: unknown) => {
      const cause = error instanceof FileError ? error.cause : undefined;
      if (!isSystemError(cause) || cause.code !== "EEXIST") throw error;
      throw new UsageError(
        `${folder}: holds the input of an earlier command. Choose another --out.`,
      );
    });
  }
  return input.path;
}
