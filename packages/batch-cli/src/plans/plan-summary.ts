import type { RowChange, ValueLabels } from "@x/batch-import";
import { numberText, percentText, plural } from "../terminal/plural.ts";
import { withHint } from "../terminal/option-hints.ts";
import { cut, printable } from "../terminal/printable.ts";
import { labelled } from "./labelled.ts";
import type { PlanCounts } from "./plan-folder.ts";

/** What is counted of a plan; of a sync, records to archive, too. */
type AllCounts = PlanCounts & { readonly archive?: number };

/** `+ 1,204 create   ~ 318 update (412 values)   = 78,402 unchanged`, without those whose count is 0. */
export function planCountsText(counts: AllCounts): string {
  const { create, update, values, unchanged, kept, refused, merged, archive = 0 } = counts;
  const parts = [
    `+ ${numberText(create)} create`,
    `~ ${numberText(update)} update${update === 0 ? "" : ` (${plural(values, "value")})`}`,
    `= ${numberText(unchanged)} unchanged`,
    ...(kept === 0 ? [] : [`? ${numberText(kept)} left as ${kept === 1 ? "it is" : "they are"}`]),
    ...(refused === 0 ? [] : [`! ${numberText(refused)} would be refused`]),
    ...(merged === 0 ? [] : [`& ${numberText(merged)} merged into an earlier row`]),
    ...(archive === 0 ? [] : [`- ${numberText(archive)} archive`]),
  ];
  return `  ${parts.join("   ")}\n`;
}

const MOST_VALUES = 3;

/** `~ line 17 ada@example.com   city: Paris → London`; undefined for a change that is not shown. */
export function changeText({ line, change }: RowChange, labels: ValueLabels): string | undefined {
  if (change.mergedInto !== undefined) return undefined;
  const where = `line ${line} ${change.key ?? ""}`.trimEnd();
  if (change.status === "update") {
    const textOf = (property: string, value: string): string =>
      value === "" ? "(none)" : labelled(labels, property, value, (text) => cut(text, 40));
    const shown = change.changes.slice(0, MOST_VALUES).map(({ property, from, to }) => {
      return `${property}: ${textOf(property, from)} → ${textOf(property, to)}`;
    });
    const rest = change.changes.length - shown.length;
    const more = rest === 0 ? "" : `, and ${numberText(rest)} more`;
    return `  ~ ${printable(`${where}   ${shown.join(", ")}${more}`)}\n`;
  }
  if (change.status !== "refused") return undefined;
  const [error] = change.errors;
  return `  ! ${printable(`${where}   ${error === undefined ? "" : withHint(error.message, error.code ?? undefined)}`)}\n`;
}

/** `… and 308 more` rows that are to be updated, or would be refused; empty where all of them are shown. */
export function moreText({ update, refused }: AllCounts, shown: number): string {
  const rest = update + refused - shown;
  return rest > 0 ? `  … and ${numberText(rest)} more\n` : "";
}

/** What the look took, and what `apply` and an ordinary write take. */
export interface PlanCost {
  readonly reads: number;
  readonly applyReads: number;
  readonly applyWrites: number;
  /** Without a plan: every row is written. */
  readonly plainWrites: number;
}

export function planCost(reads: number, rows: number, counts: AllCounts): PlanCost {
  const { create, update, archive = 0 } = counts;
  // Each record is read before it is written or archived.
  const batches = Math.ceil((create + update) / 100) + Math.ceil(archive / 100);
  return {
    reads,
    applyReads: batches,
    applyWrites: batches,
    plainWrites: Math.ceil(rows / 100),
  };
}

/** @param dailyLimit Requests a day, where HubSpot names it. */
export function planCostText(cost: PlanCost, dailyLimit: number | undefined): string {
  const { reads, applyReads, applyWrites, plainWrites } = cost;
  const all = reads + applyReads + applyWrites;
  const share =
    dailyLimit === undefined ? "" : ` · ${percentText(all / dailyLimit)} of the daily quota`;
  return `  cost: ${plural(reads + applyReads, "read")} + ${plural(applyWrites, "write")} (to write every row: ${plural(plainWrites, "write")})${share}\n`;
}
