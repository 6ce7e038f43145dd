import type { RequestCount } from "@x/batch-import";
import { hasConsent } from "../../consent/consent.ts";
import { type EarlierRun, earlierRunText } from "../../consent/earlier-run.ts";
import { whyLarge } from "../../consent/large.ts";
import type { Io } from "../../io.ts";
import { countRequests } from "../../prepare/count-requests.ts";
import { columnsText } from "../../prepare/plan-text.ts";
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
 *
 * @param earlier The run of each step that wrote the same, where there is one.
 */
export async function askForSteps(
  steps: readonly PreparedStep[],
  earlier: readonly (EarlierRun | undefined)[],
  { place, text }: Readonly<Record<"place" | "text", string>>,
  options: Access & { readonly confirmAbove: number; readonly yes?: boolean },
  io: Io,
): Promise<boolean> {
  const { confirmAbove, yes } = options;
  const reasons = new Set<string>();
  let rows = 0;
  const counts: RequestCount[] = [];
  const texts: string[] = [];
  for (const [at, { name, prepared, toList }] of steps.entries()) {
    const { job, surveyed, input } = prepared;
    const count = await countRequests({ ...prepared, toList });
    rows += surveyed.rows;
    counts.push(count);
    print(
      io.stderr,
      `${name}: ${job.operation} ${plural(surveyed.rows, "row")} of ${job.objectType} from ${printable(input.file.name)}, ${requestsText(count)}\n${columnsText(prepared)}${toListText(toList)}`,
    );
    const before = earlier[at];
    if (before === undefined) continue;
    texts.push(`${name}: ${printableProblem(earlierRunText(before, options))}\n`);
    if (job.operation === "create") reasons.add("To create its records a second time needs a yes.");
  }
  print(io.stderr, `to ${text}\n${texts.join("")}`);
  const large = whyLarge("import", rows, confirmAbove);
  if (large !== undefined) reasons.add(large);
  const question = `import ${plural(rows, "row")} in ${plural(steps.length, "step")} in ${place}, with ${requestsText(...counts)}?`;
  return hasConsent({ question, reasons: [...reasons], yes, io });
}
