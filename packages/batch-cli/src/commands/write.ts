import { isObjectType, type Job, resolveJob } from "@x/batch-core";
import { createBatchClient } from "@x/batch-http";
import { type ApiVersion, OBJECTS, type Operation } from "@x/batch-types";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { type ColumnMap, mapColumns } from "../input/map-columns.ts";
import { type Survey, surveyCsv } from "../input/survey-csv.ts";
import { keepHeapSmall } from "../keep-heap-small.ts";
import { confirm } from "../output/confirm.ts";
import { printable } from "../output/printable.ts";
import { readToken } from "../read-token.ts";
import { runFolder } from "../run-folder.ts";
import { UsageError } from "../usage-error.ts";
import { writeRows } from "../write-rows.ts";

export type WriteOperation = Exclude<Operation, "read">;

export interface WriteOptions {
  readonly idProperty?: string;
  readonly map: readonly string[];
  readonly baseUrl?: string;
  readonly apiVersion?: ApiVersion;
  readonly tokenFile?: string;
  readonly out?: string;
  readonly yes?: boolean;
}

/** Writes the rows of a CSV file: survey, mapping, confirmation, run, summary. */
export async function write(
  operation: WriteOperation,
  objectType: string,
  file: string,
  options: WriteOptions,
  io: Io,
): Promise<ExitCode> {
  keepHeapSmall();
  const job = readJob(operation, objectType, options);
  const survey = await surveyCsv(file);
  const columns = readColumns(job, survey, options);
  const accessToken = await readToken(options.tokenFile, io.env);
  const { baseUrl, apiVersion } = options;
  const client = createBatchClient({ accessToken, baseUrl, apiVersion });

  io.stderr.write(planText(job, file, survey, columns));
  if (!options.yes && !(await confirm(`${operation} ${survey.rows} ${objectType}?`, io))) {
    io.stderr.write("Nothing was sent.\n");
    return EXIT.interrupted;
  }
  const folder = options.out ?? runFolder(operation, objectType, new Date());
  return writeRows({ client, job, file, survey, columns, folder, io });
}

function readJob(operation: WriteOperation, objectType: string, options: WriteOptions): Job {
  if (!isObjectType(objectType)) {
    throw new UsageError(
      `${JSON.stringify(objectType)} is no object of HubSpot's. Standard objects: ${Object.keys(OBJECTS).join(", ")}. Custom objects: 2-… or p…_name.`,
    );
  }
  if (objectType === "deal_splits") {
    throw new UsageError(
      "deal_splits: a deal has several splits, which a row cannot hold; write them with @x/batch-http.",
    );
  }
  const { apiVersion } = options;
  // The record id is what an update goes by anyway.
  const idProperty = options.idProperty === "hs_object_id" ? undefined : options.idProperty;
  if (operation === "upsert" && idProperty === undefined) {
    throw new UsageError(
      "upsert needs --id-property P: the unique property to find records by, such as email.",
    );
  }
  const job = { operation, objectType, idProperty, apiVersion } as const;
  resolveJob(job);
  return job;
}

function readColumns(job: Job, { header }: Survey, { map }: WriteOptions): ColumnMap {
  const { operation, idProperty } = job;
  const columns = mapColumns({ header, operation, idProperty, written: map });
  if ("problems" in columns) throw new UsageError(...(columns.problems as [string, ...string[]]));
  return columns;
}

function planText(job: Job, file: string, survey: Survey, columns: ColumnMap): string {
  const { operation, objectType } = job;
  const requests = Math.ceil(survey.rows / 100);
  const leftOut = columns.leftOut.map((title) => printable(JSON.stringify(title))).join(", ");
  return [
    `${operation} ${survey.rows} ${objectType} from ${printable(file)}, about ${requests} ${requests === 1 ? "request" : "requests"}\n`,
    leftOut === "" ? "" : `left out, as they map to no property: ${leftOut}\n`,
  ].join("");
}
