import type { WriteOperation } from "../write/write.ts";
import { createRequestCounter, estimate, hostOf, portalOf, quotaOf } from "@x/batch-import";
import { estimateText } from "../../check/estimate-text.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import { readRowChunks } from "@x/batch-file";
import type { Io } from "../../io.ts";
import { placeText } from "../../terminal/account-text.ts";
import { printable } from "../../terminal/printable.ts";
import { prepare, type Prepared, type PrepareOptions } from "../../prepare/prepare.ts";
import { print, printJson } from "../../terminal/print.ts";

export interface PlanOptions extends PrepareOptions {
  readonly json?: boolean;
}

/** Says what writing a file would cost: requests, share of the daily quota, time. Writes nothing. */
export async function plan(
  operation: WriteOperation,
  objectType: string,
  file: string,
  options: PlanOptions,
  io: Io,
): Promise<ExitCode> {
  const task = { operation, objectType, file, options, io, ask: "if-allowed" } as const;
  return prepare({ ...task, interactive: false }, async (prepared) => {
    const { rows } = prepared.surveyed;
    const { account } = await prepared.open();
    // The definitions came after the account: what their answers say of the limits is newer.
    const quota = { ...quotaOf(account), ...prepared.definitions?.quota };
    const cost = estimate(await countRequests(prepared), quota);
    const { name: accountName, baseUrl } = prepared.account;
    const place = { portal: portalOf(account), account: accountName, host: hostOf(baseUrl) };
    const name = printable(prepared.input.file.name);
    const said = { operation, objectType, file: prepared.input.file.name, rows, ...place, cost };
    if (options.json) printJson(io.stdout, said);
    else {
      print(
        io.stdout,
        `${operation} ${objectType} from ${name}\nto ${placeText(place)}\n${estimateText(rows, cost)}`,
      );
    }
    return EXIT.success;
  });
}

/** Only associations have to be counted row by row. */
async function countRequests({ job, columns, input, rowOptions, surveyed }: Prepared) {
  const counter = createRequestCounter(job.operation, columns, rowOptions.verify);
  const isCounted = job.operation !== "create" || columns.associations?.some(({ key }) => key);
  if (columns.associations === undefined || !isCounted) {
    for (let row = 0; row < surveyed.rows; row += 1) counter.add([]);
    return counter;
  }
  for await (const rows of readRowChunks(input.file, surveyed)) {
    for (const { cells } of rows) counter.add(cells);
  }
  return counter;
}
