import { chooseAccount } from "../../accounts/choose-account.ts";
import { exitCode } from "../../run/end-of-run.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { openWhenAsked } from "../../accounts/open-when-asked.ts";
import { printJson } from "../../terminal/print.ts";
import { openSink } from "../../terminal/open-sink.ts";
import { readRecords } from "./read-records.ts";
import { readRequested } from "./requested.ts";
import { requireProperties } from "./require-properties.ts";
import { createCsvFormat } from "./to-csv.ts";
import { createJsonLinesFormat } from "./to-json-lines.ts";
import type { FileOptions } from "../../prepare/file-options.ts";
import type { AccountOptions } from "../../accounts/account-options.ts";
import { readJob } from "../../prepare/read-job.ts";

export interface ReadCommandOptions extends AccountOptions, FileOptions {
  readonly idProperty?: string;
  readonly map: readonly string[];
  readonly properties?: readonly string[];
  readonly archived?: boolean;
  /** @default "csv" */
  readonly format?: "csv" | "jsonl";
  readonly out?: string;
  /** Print counts at the end; and without `out` the records before them. */
  readonly json?: boolean;
}

/** Reads records by id or unique value; each that is asked for is in the output, found or not. */
export async function read(
  objectType: string,
  words: readonly string[],
  options: ReadCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const account = await chooseAccount(options, io);
  const { apiVersion } = account;
  const { archived, properties } = options;
  await using opening = openWhenAsked(account, io);
  const { idProperty } = options;
  const asked = {
    ...(await readJob("read", objectType, opening.client, { idProperty, apiVersion })),
    archived,
    properties,
  };
  const requested = await readRequested(words, { ...options, idProperty: asked.idProperty }, io);
  const job = { ...asked, idProperty: requested.idProperty };
  try {
    const client = await opening.client();
    await requireProperties(client, job, io);
    const hasLines = requested.name !== "the command line";
    const { json = false, out } = options;
    const format =
      json && out === undefined
        ? createJsonLinesFormat({ type: "record" })
        : options.format === "jsonl"
          ? createJsonLinesFormat()
          : createCsvFormat(properties, hasLines);
    const sink = await openSink(out, io.stdout);
    const { counts, requests, stop, wasInterrupted } = await readRecords({
      client,
      job,
      requested,
      format,
      sink,
      io,
      // A bar would be drawn over what goes to the same terminal.
      isShown: out !== undefined || io.stdout.isTTY !== true,
    });
    const code =
      wasInterrupted && counts.skipped > 0 ? EXIT.interrupted : exitCode({ counts }, stop);
    if (json) {
      printJson(io.stdout, {
        type: "read-ended",
        exitCode: code,
        counts,
        requests,
        file: out,
        stop,
      });
    }
    return code;
  } finally {
    await requested.close();
  }
}
