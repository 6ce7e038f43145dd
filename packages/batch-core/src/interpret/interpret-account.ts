import type { Account, AccountLimits, CallOutcome, Stop } from "@x/batch-types";
import type { Answer } from "../answer/answer.ts";
import { classifyAnswer } from "../answer/classify-answer.ts";
import { readDailyLimit, readQuota } from "../answer/read-quota.ts";
import { accountDetails, readDailyUsage } from "../kinds/account.ts";
import type { CallBatch, CallInterpretation } from "../kinds/calls/call-batch.ts";
import { settleAll, withAttempt } from "../outcome/settle.ts";
import { interpret } from "./interpret.ts";
import { retry } from "./repeat-batch.ts";
import { skip } from "./skip.ts";

/** Nothing depends on the daily usage: rather no usage than a long wait for it. */
const MAX_USAGE_RETRIES = 2;

/** Returns what an answer about the account means. Its details are asked for first, then its daily usage. */
export function interpretAccount(batch: CallBatch, answer: Answer): CallInterpretation {
  const known = accountIn(batch);
  if (known !== undefined) return interpretUsage(batch, known, answer);
  const interpretation = interpret(accountDetails, batch, answer);
  const [outcome] = interpretation.outcomes;
  if (outcome === undefined || !("account" in outcome)) return interpretation;
  const account = { ...outcome.account, limits: limitsIn(answer) };
  const maxRetries = Math.min(batch.job.maxRetries, MAX_USAGE_RETRIES);
  const usage: CallBatch = {
    job: { ...batch.job, maxRetries },
    entries: withAttempt(batch.entries).map((entry) => ({ ...entry, account })),
    retries: 0,
  };
  return { ...interpretation, outcomes: [], again: [usage] };
}

/** Settles the account, with its daily usage if the answer has it. No refusal is a reason to fail. */
function interpretUsage(batch: CallBatch, known: Account, answer: Answer): CallInterpretation {
  const verdict = classifyAnswer(answer);
  if (verdict.kind === "wait" || verdict.kind === "again") {
    const again = retry(batch, verdict.pause);
    if (again !== undefined) return again;
  }
  const dailyUsage = verdict.kind === "settle" ? readDailyUsage(verdict.body) : undefined;
  const account: Account = {
    ...known,
    limits: { ...known.limits, ...limitsIn(answer) },
    ...(dailyUsage && { dailyUsage }),
  };
  return {
    outcomes: settleAll(withAttempt(batch.entries), { status: "found", account }),
    again: [],
    errors: [],
  };
}

/** Returns the outcome of a batch that is not sent any more. Without the daily usage the account is known all the same. */
export function skipAccount(batch: CallBatch, stop: Stop): CallOutcome[] {
  const account = accountIn(batch);
  return account === undefined || stop.reason === "aborted"
    ? skip(accountDetails, batch, stop)
    : settleAll(batch.entries, { status: "found", account });
}

function accountIn({ entries }: CallBatch): Account | undefined {
  return entries[0]?.account;
}

function limitsIn(answer: Answer): AccountLimits {
  if (answer.kind === "silence") return {};
  const quota = readQuota(answer.headers);
  return {
    ...(quota && { requests: quota.requests, perMilliseconds: quota.perMilliseconds }),
    ...readDailyLimit(answer.headers),
  };
}
