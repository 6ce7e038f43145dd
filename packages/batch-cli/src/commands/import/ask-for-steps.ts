import { type RequestCount, writeOf } from "@x/batch-import";
import { listAgreedRuns } from "../../consent/agreed-runs.ts";
import { hasConsent } from "../../consent/consent.ts";
import { earlierRunText, findEarlierRun } from "../../consent/earlier-run.ts";
import { whyLarge } from "../../consent/large.ts";
import type { Io } from "../../io.ts";
import { countRequests } from "../../prepare/count-requests.ts";
import { columnsText } from "../../prepare/plan-text.ts";
import { nextStepsOf } from "../../run/next-steps.ts";
import { listRuns } from "../../run/run-folder.ts";
import type { Access } from "../../terminal/command-text.ts";
import { plural } from "../../terminal/plural.ts";
import { requestsText } from "../../terminal/requests-text.ts";
import { toListText } from "../../terminal/to-list-text.ts";
import { print } from "../../terminal/print.ts";
import { printable, printableProblem } from "../../terminal/printable.ts";
import type { PreparedStep } from "./prepare-steps.ts";

/**
 * Shows each step with its rows and requests, and asks once for all, where many rows are to be written or records
 * would be created a second time.
 */
export async function askForSteps(
  steps: readonly PreparedStep[],
  { place, text, portal }: Readonly<Record<"place" | "text" | "portal", string>>,
  options: Access & { readonly confirmAbove: number; readonly yes?: boolean },
  io: Io,
): Promise<boolean> {
  const { confirmAbove, yes } = options;
  const runs = await listRuns();
  const kept = await listAgreedRuns(io.env);
  const reasons = new Set<string>();
  let rows = 0;
  const counts: RequestCount[] = [];
  const texts: string[] = [];
  for (const { name, prepared, toList } of steps) {
    const { job, surveyed, input } = prepared;
    const count = await countRequests({ ...prepared, toList });
    rows += surveyed.rows;
    counts.push(count);
    print(
      io.stderr,
      `${name}: ${job.operation} ${plural(surveyed.rows, "row")} of ${job.objectType} from ${printable(input.file.name)}, ${requestsText(count)}\n${columnsText(prepared)}${toListText(toList)}`,
    );
    const { baseUrl } = prepared.account;
    const client = async () => (await prepared.open()).client;
    const wanted = writeOf({ job, source: surveyed, portal: { id: portal }, baseUrl });
    const earlier = await findEarlierRun(wanted, client, runs, kept, nextStepsOf(options));
    if (earlier === undefined) continue;
    texts.push(`${name}: ${printableProblem(earlierRunText(earlier, options))}\n`);
    if (job.operation === "create") reasons.add("To create its records a second time needs a yes.");
  }
  print(io.stderr, `to ${text}\n${texts.join("")}`);
  const large = whyLarge("import", rows, confirmAbove);
  if (large !== undefined) reasons.add(large);
  const question = `import ${plural(rows, "row")} in ${plural(steps.length, "step")} in ${place}, with ${requestsText(...counts)}?`;
  return hasConsent({ question, reasons: [...reasons], yes, io });
}
