import { existsSync } from "node:fs";
import type { PlanHeader } from "@x/batch-types";
import { PLAN_FORMAT, resolveJob } from "@x/batch-core";
import { readRowChunks } from "@x/batch-file";
import { comparedFile, createValueLabels, diffRows, quotaOf } from "@x/batch-import";
import { csvLike, makeFolder } from "@x/batch-import/sqlite";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { type ChangeFormat, createChangePrinter } from "../../plans/change-printer.ts";
import { planFiles } from "../../plans/plan-folder.ts";
import {
  changeText,
  moreText,
  planCost,
  planCostText,
  planCountsText,
} from "../../plans/plan-summary.ts";
import { refuseAssociations } from "../../plans/refuse-associations.ts";
import { createPlanWriter } from "../../plans/plan-writer.ts";
import { prepare, type PrepareOptions } from "../../prepare/prepare.ts";
import { requireMapping, type UnmappedOptions } from "../../prepare/require-mapping.ts";
import { pathCommand } from "../../terminal/command-text.ts";
import { print, printJson } from "../../terminal/print.ts";
import { printable, printableWhole } from "../../terminal/printable.ts";
import { UsageError } from "../../usage-error.ts";

export interface DiffOptions extends PrepareOptions, UnmappedOptions {
  readonly json?: boolean;
  readonly format: ChangeFormat;
  readonly out: string;
  /** The words of the command, from `diff` on. */
  readonly words: readonly string[];
}

const MOST_SHOWN = 10;

/** Compares each row with HubSpot's record, and writes what would change to a folder. Writes nothing to HubSpot. */
export async function diff(
  objectType: string,
  file: string,
  options: DiffOptions,
  io: Io,
): Promise<ExitCode> {
  const { format, json = false, out } = options;
  const there = Object.values(planFiles(out)).find((path) => existsSync(path));
  if (there !== undefined) {
    throw new UsageError(`${out}: holds a plan already (${there}). Choose another --out.`);
  }
  const operation = options.idProperty === undefined ? "update" : "upsert";
  const task = { operation, objectType, file, options, io, ask: "always" } as const;
  const isForProgram = json || format !== "table";
  return prepare({ ...task, interactive: !isForProgram }, async (prepared) => {
    const { job, columns, input, surveyed, rowOptions, open } = prepared;
    refuseAssociations(columns);
    requireMapping(prepared, options, io);
    const definitions = prepared.definitions!;
    const { client, account } = await open();
    const { idProperty, apiVersion } = resolveJob(job);
    const about = { objectType: job.objectType, apiVersion, portalId: account.portalId };
    const plan: PlanHeader = {
      format: PLAN_FORMAT,
      ...about,
      ...(idProperty !== undefined && { idProperty }),
    };
    await makeFolder(out);
    const source = comparedFile(surveyed, columns, idProperty);
    const subject = { ...source, command: options.words, at: new Date() };
    const labels = createValueLabels(job.objectType, definitions);
    const like = csvLike(surveyed);
    const writer = await createPlanWriter(out, plan, subject, labels, like);
    const all =
      format === "table"
        ? undefined
        : await createChangePrinter(format, idProperty, labels, like.delimiter, io.stdout);
    const shown: string[] = [];
    let reads = 0;
    try {
      for await (const row of diffRows({
        client,
        job: { operation, objectType: job.objectType, apiVersion, idProperty },
        rows: readRowChunks(input.file, surveyed),
        columns,
        definitions,
        rowOptions,
        onEvent: ({ type }) => {
          if (type === "request-sent") reads += 1;
        },
      })) {
        await writer.add(row);
        await all?.add(row);
        if (all !== undefined || shown.length === MOST_SHOWN) continue;
        const text = changeText(row, labels);
        if (text !== undefined) shown.push(text);
      }
      const counts = await writer.finish();
      const cost = planCost(reads, surveyed.rows, counts);
      if (json) printJson(io.stdout, { folder: out, ...about, counts, cost });
      else {
        const { dailyLimit } = quotaOf(account);
        const where = `plan: ${printable(out)}\npage: ${printable(planFiles(out).report)}\n`;
        const isToApply = all === undefined && counts.create + counts.update > 0;
        const apply = printableWhole(pathCommand("apply", out, options));
        const more = all === undefined ? moreText(counts, shown.length) : "";
        const costText = planCostText(cost, dailyLimit);
        const texts = [planCountsText(counts), ...shown, more, costText, where];
        if (isToApply) texts.push(`next: ${apply}\n`);
        print(all === undefined ? io.stdout : io.stderr, texts.join(""));
      }
      return counts.refused === 0 ? EXIT.success : EXIT.incomplete;
    } finally {
      await writer.close();
      await all?.close();
    }
  });
}
