import { readRowChunks } from "@x/batch-file";
import { diffRows, quotaOf } from "@x/batch-import";
import { makeFolder } from "@x/batch-import/sqlite";
import { PLAN_FORMAT, resolveJob } from "@x/batch-core";
import { existsSync } from "node:fs";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { changesPath, headerPath } from "../../plans/plan-folder.ts";
import { changeText, planCost, planCostText, planCountsText } from "../../plans/plan-summary.ts";
import { createPlanWriter } from "../../plans/plan-writer.ts";
import { prepare, type PrepareOptions } from "../../prepare/prepare.ts";
import { print, printJson } from "../../terminal/print.ts";
import { printable } from "../../terminal/printable.ts";
import { UsageError } from "../../usage-error.ts";

export interface DiffOptions extends PrepareOptions {
  readonly json?: boolean;
  readonly out: string;
}

const MOST_SHOWN = 10;

/** Compares each row with HubSpot's record, and writes what would change to a folder. Writes nothing to HubSpot. */
export async function diff(
  objectType: string,
  file: string,
  options: DiffOptions,
  io: Io,
): Promise<ExitCode> {
  const { out, json = false } = options;
  if (existsSync(changesPath(out)) || existsSync(headerPath(out))) {
    throw new UsageError(`${out}: holds a plan already. Choose another --out.`);
  }
  const operation = options.idProperty === undefined ? "update" : "upsert";
  const task = { operation, objectType, file, options, io, ask: "always" } as const;
  return prepare({ ...task, interactive: !json }, async (prepared) => {
    const { job, columns, input, surveyed, rowOptions, open } = prepared;
    if (columns.associations !== undefined && columns.associations.length > 0) {
      throw new UsageError("--associate: associations are not compared. Leave them out of a diff.");
    }
    const definitions = prepared.definitions!;
    const { client, account } = await open();
    await makeFolder(out);
    const writer = createPlanWriter(out);
    const shown: string[] = [];
    let reads = 0;
    try {
      const { idProperty, apiVersion } = resolveJob(job);
      const diffJob = { operation, objectType: job.objectType, apiVersion, idProperty } as const;
      const rows = readRowChunks(input.file, surveyed);
      const onEvent = ({ type }: { type: string }): void => {
        if (type === "request-sent") reads += 1;
      };
      for await (const row of diffRows({
        client,
        job: diffJob,
        rows,
        columns,
        definitions,
        rowOptions,
        onEvent,
      })) {
        await writer.add(row);
        const text = shown.length < MOST_SHOWN ? changeText(row) : undefined;
        if (text !== undefined) shown.push(text);
      }
      const about = { objectType: job.objectType, apiVersion, portalId: account.portalId };
      const counts = await writer.finish({
        format: PLAN_FORMAT,
        ...about,
        ...(idProperty !== undefined && { idProperty }),
      });
      const cost = planCost(reads, surveyed.rows, counts);
      if (json) printJson(io.stdout, { folder: out, ...about, counts, cost });
      else {
        const { dailyLimit } = quotaOf(account);
        const next = `plan: ${printable(out)}\n`;
        const texts = [planCountsText(counts), ...shown, planCostText(cost, dailyLimit), next];
        print(io.stdout, texts.join(""));
      }
      return counts.refused === 0 ? EXIT.success : EXIT.incomplete;
    } finally {
      await writer.close();
    }
  });
}
