import type { Lane, RunState } from "@x/batch-queue";
import { CONFIRM_ABOVE, whyLarge } from "../../consent/large.ts";
import { configFolder } from "../../accounts/config-folder.ts";
import { readProfiles } from "../../accounts/profiles-file.ts";
import { hasConsent } from "../../consent/consent.ts";
import { questionText } from "../../consent/question-text.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { countRequests } from "../../prepare/count-requests.ts";
import { planText } from "../../prepare/plan-text.ts";
import { prepare, type Prepared, type PrepareOptions } from "../../prepare/prepare.ts";
import { requireMapping, type UnmappedOptions } from "../../prepare/require-mapping.ts";
import type { DatabaseOptions } from "../../queue/database-url.ts";
import { hasTables } from "../../queue/has-tables.ts";
import { queueCommand } from "../../queue/queue-command.ts";
import { requireOneHost } from "../../queue/require-one-host.ts";
import { recordsOf } from "../../queue/records-of.ts";
import { keptText } from "../../queue/queued-run.ts";
import { withQueue } from "../../queue/with-queue.ts";
import { accountText, withLimits } from "../../terminal/account-text.ts";
import { isTerminal } from "../../terminal/is-terminal.ts";
import { print, printJson } from "../../terminal/print.ts";
import { printable } from "../../terminal/printable.ts";
import { requestsText } from "../../terminal/requests-text.ts";
import type { WriteOperation } from "../write/write.ts";

export interface SubmitOptions extends PrepareOptions, UnmappedOptions, DatabaseOptions {
  readonly lane: Lane;
  readonly key?: string;
  readonly yes?: boolean;
  readonly confirmAbove?: number;
  readonly json?: boolean;
}

/** Keeps the rows of a file in a queue as a run: survey, mapping, confirmation, submit. */
export async function submit(
  operation: WriteOperation,
  objectType: string,
  file: string,
  options: SubmitOptions,
  io: Io,
): Promise<ExitCode> {
  const { json = false, yes = false, lane } = options;
  const isChecked = options.check !== false && operation !== "archive";
  const ask = isChecked ? "if-allowed" : "for-labels";
  const task = { operation, objectType, file, options, io, ask } as const;
  return withQueue(options, io, async (queue, where) => {
    const missing = (await hasTables(queue)) ? [] : [noTables(where)];
    return prepare({ ...task, interactive: !json && !yes }, async (prepared) => {
      const requests = await countRequests(prepared);
      const { account: named } = await prepared.open();
      requireOneHost(named.portalId, prepared.account, await readProfiles(configFolder(io.env)));
      const place = accountText(prepared.account, named);
      print(
        io.stderr,
        `submit to the queue in ${where}: ${planText(prepared, requests, false)}for ${withLimits(place, named)}\n`,
      );
      requireMapping(prepared, options, io);
      if (!(await mayKeep(prepared, place, requestsText(requests), missing, options, io))) {
        return EXIT.interrupted;
      }
      // Tables of another version are not upgraded here: every worker of their version would stop.
      if (missing.length > 0) await queue.install();
      const { job, surveyed } = prepared;
      const { portalId: account } = named;
      const key = options.key ?? keyOf(prepared);
      const source = recordsOf(prepared, isChecked);
      const { id, isNew, state } = await queue.submit({ account, job, source, lane, key });
      if (json) {
        const asked = { operation: job.operation, objectType: job.objectType, account };
        printJson(io.stdout, { run: id, isNew, state, ...asked, lane, key, rows: surveyed.rows });
      } else {
        print(
          io.stdout,
          isNew ? keptText(id, surveyed.rows, options) : thereText(id, state, surveyed, options),
        );
      }
      // A second submit of a name is meant to add nothing; without a name, whoever submits expects a run.
      const isAsMeant = isNew || options.key !== undefined;
      // Else its records may not be written, and nothing was kept that would be.
      const isSent = state === "open" || state === "done";
      return isAsMeant && isSent ? EXIT.success : EXIT.incomplete;
    });
  });
}

async function mayKeep(
  { job, surveyed }: Prepared,
  place: string,
  requests: string,
  missing: readonly string[],
  { confirmAbove, yes }: SubmitOptions,
  io: Io,
): Promise<boolean> {
  const { rows } = surveyed;
  const operation = job.operation as WriteOperation;
  const most = confirmAbove ?? (isTerminal(io) ? 0 : CONFIRM_ABOVE[operation]);
  const large = whyLarge(operation, rows, most);
  const asked = { operation, objectType: job.objectType, rows, place, requests };
  const reasons = large === undefined ? missing : [...missing, large];
  const question = `Submit: ${missing.map((made) => `${made} `).join("")}${questionText(asked)}`;
  return hasConsent({ question, reasons, yes, io });
}

function noTables(where: string): string {
  return `The database ${where} has no queue: its tables are to be made there.`;
}

/** The records of a file, or of one sheet of it, are not created twice by a second submit. */
function keyOf({ job, surveyed }: Prepared): string | undefined {
  if (job.operation !== "create" || surveyed.hash === undefined) return undefined;
  const { hash, reading } = surveyed;
  const sheet = reading.sheet === undefined ? "" : ` ${JSON.stringify(reading.sheet)}`;
  return `create ${job.objectType} ${hash}${sheet}`;
}

function thereText(
  id: string,
  state: RunState,
  { reading: { sheet } }: Prepared["surveyed"],
  options: SubmitOptions,
): string {
  const { key } = options;
  const rows = sheet === undefined ? "this file" : `sheet ${JSON.stringify(sheet)} of this file`;
  const why =
    key === undefined
      ? `was made from ${printable(rows)} already, with the columns that were mapped then`
      : `was submitted with the key ${printable(JSON.stringify(key))} already`;
  const which = `what became of its records: ${queueCommand(["results", id, "--database"], options)}`;
  return `Nothing was added: run ${id} (${state}) ${why}. To send these rows in a run of their own, name it otherwise: --key NAME\n${which}\n`;
}
