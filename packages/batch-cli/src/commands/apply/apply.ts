import { emptyCounts, type IfChanged, planJob } from "@x/batch-core";
import { survey } from "@x/batch-file";
import { fromPath } from "@x/batch-file/node";
import { ImportError, portalOf, readAccountDefinitions, type RowOrigin } from "@x/batch-import";
import type { PlanHeader, RecordObjectType } from "@x/batch-types";
import type { AccountOptions } from "../../accounts/account-options.ts";
import { chooseAccount } from "../../accounts/choose-account.ts";
import { openAccount } from "../../accounts/open-account.ts";
import type { PaceOptions } from "../../accounts/open-client.ts";
import { hasConsent } from "../../consent/consent.ts";
import { whyLarge } from "../../consent/large.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { checkChanges } from "../../plans/check-changes.ts";
import { folderOf, planFiles, type PlanSource, readPlanFile } from "../../plans/plan-folder.ts";
import { planCountsText } from "../../plans/plan-summary.ts";
import { beginRun, requireFreeFolder } from "../../run/begin-run.ts";
import type { RunOptions } from "../../run/follow-run.ts";
import { runFolder } from "../../run/run-folder.ts";
import { accountText, withLimits } from "../../terminal/account-text.ts";
import { openOutput } from "../../terminal/open-output.ts";
import { plural } from "../../terminal/plural.ts";
import { print } from "../../terminal/print.ts";
import { printable } from "../../terminal/printable.ts";
import { UsageError } from "../../usage-error.ts";

export interface ApplyOptions extends AccountOptions, PaceOptions, RunOptions {
  readonly out?: string;
  readonly json?: boolean;
  readonly ifChanged: IfChanged;
  /** Changes that are written without a question. */
  readonly confirmAbove: number;
}

/** Writes the changes of a plan, each after a look at its record. A run like any other. */
export async function apply(path: string, options: ApplyOptions, process: Io): Promise<ExitCode> {
  const { io, events } = openOutput(options.json, process);
  const given = folderOf(path);
  const { plan, counts, source } = await readPlanFile(given);
  const { apiVersion, objectType, portalId } = plan;
  const { changes } = planFiles(given);
  const file = await fromPath(changes);
  const surveyed = file.size === 0 ? undefined : await survey(file, {});
  await checkChanges(file, surveyed, counts);
  if (surveyed === undefined) {
    print(io.stdout, `${printable(given)}: nothing is to change. Nothing was sent.\n`);
    events?.ended(reportOfNothing(plan, source?.file ?? changes), EXIT.success);
    return EXIT.success;
  }
  const chosen = await chooseAccount({ ...options, apiVersion }, io);
  const { share, concurrency } = options;
  const { client: opened, account } = await openAccount(chosen, io, { share, concurrency });
  await using client = opened;
  if (portalId !== account.portalId) {
    throw new ImportError(
      "OTHER_ACCOUNT",
      `${given}: made for portal ${portalId}, and the token belongs to portal ${account.portalId}. Nothing was sent.`,
    );
  }
  const job = planJob(plan, counts.create > 0);
  const columns = columnsOf(changes, surveyed.header, job.operation);
  const folder = options.out ?? runFolder("apply", objectType, new Date());
  await requireFreeFolder(folder, options);
  const place = accountText(chosen, account);
  print(
    io.stderr,
    `apply ${plural(surveyed.rows, "change")} of ${printable(objectType)} from ${printable(given)}\n${planCountsText(counts)}to ${withLimits(place, account)}\n`,
  );
  const { confirmAbove, first = Infinity, yes } = options;
  const rows = Math.min(first, surveyed.rows);
  const question = `Apply ${plural(rows, "change")} to ${printable(objectType)} in ${place}?`;
  const reasonsFor = (some: number): string[] => {
    const reason = whyLarge(job.operation, some, confirmAbove);
    return reason === undefined ? [] : [reason];
  };
  if (!(await hasConsent({ question, reasons: reasonsFor(rows), yes, io })))
    return EXIT.interrupted;
  return beginRun({
    client,
    job,
    file,
    path: changes,
    survey: surveyed,
    columns: columns.map,
    look: { column: columns.change, ifChanged: options.ifChanged },
    origin: originOf(source, surveyed.header),
    definitions: await readAccountDefinitions(client, objectType as RecordObjectType),
    portal: portalOf(account),
    folder,
    io,
    events,
    options,
    agreedRows: reasonsFor(surveyed.rows).length === 0 ? surveyed.rows : rows,
    account: chosen.name,
    baseUrl: chosen.baseUrl,
  });
}

/** As of a run without a row. No folder is made for it, and HubSpot is not asked. */
function reportOfNothing(plan: PlanHeader, source: string): object {
  const { operation, objectType } = planJob(plan, false);
  const none = { rows: 0, counts: emptyCounts(), notSent: 0, notAssociated: 0, leftAlone: 0 };
  const portal = { id: plan.portalId };
  return { operation, objectType, portal, source, ...none, reasons: [], files: [], next: [] };
}

/** A plan of a program may have no lines, or not say of which file they are. Then the rows are those of the plan. */
function originOf(
  source: PlanSource | undefined,
  header: readonly string[],
): RowOrigin | undefined {
  const column = header.indexOf("line");
  return source === undefined || column === -1 ? undefined : { ...source, column };
}

/** @throws {UsageError} where the file has not the columns that `diff` writes. */
function columnsOf(path: string, header: readonly string[], operation: "update" | "upsert") {
  const idColumn = header.indexOf(operation === "update" ? "id" : "key");
  const change = header.indexOf("change");
  if (idColumn === -1 || change === -1) {
    throw new UsageError(
      `${path}: these are not the changes of a plan. Make the plan again with diff.`,
    );
  }
  return { map: { properties: header.map(() => null), idColumn, leftOut: [] }, change };
}
