import { type Job, skippedReason } from "@x/batch-core";
import type { BatchClient, BatchRun } from "@x/batch-http";
import type { ApiVersion, Counts, Outcome, Stop } from "@x/batch-types";
import type { Io } from "../../io.ts";
import { listenForInterrupts } from "../../run/listen-for-interrupts.ts";
import { countsText } from "../../terminal/counts-text.ts";
import { printable } from "../../terminal/printable.ts";
import { printInterrupted, type Progress, showProgress } from "../../terminal/progress.ts";
import type { Done } from "../../terminal/standing.ts";
import { type Answer, toAnswer } from "./answer.ts";
import type { Sink } from "../../terminal/open-sink.ts";
import type { Asked, Requested } from "./requested.ts";
import type { Format } from "./to-csv.ts";
import { numberText, plural } from "../../terminal/plural.ts";
import { print } from "../../terminal/print.ts";

const ANSWERS_PER_WRITE = 200;
const MOST_TOLD = 10;
const INTERRUPTED = "Interrupted before it was asked for.";

/** Asks for the records, and writes what comes in the order they were asked for. */
export async function readRecords(work: {
  client: BatchClient<ApiVersion>;
  job: Job;
  requested: Requested;
  format: Format;
  sink: Sink;
  io: Io;
  isShown: boolean;
}): Promise<{
  counts: Counts;
  requests: number;
  stop: Stop | undefined;
  wasInterrupted: boolean;
}> {
  const { client, job, requested, format, sink, io } = work;
  const onTheirWay = new Map<number, Asked>();
  const missed: string[] = [];
  let ready: Answer[] = [];
  let nextIndex = 0;
  let settled = 0;
  let lastError: string | undefined;

  async function* flatten(): AsyncGenerator<Asked, void, undefined> {
    for await (const chunk of requested.records()) yield* chunk;
  }
  const all = flatten();

  async function* records(): AsyncGenerator<unknown, void, undefined> {
    for (let next = await all.next(); next.done !== true; next = await all.next()) {
      onTheirWay.set(nextIndex++, next.value);
      yield { id: next.value.key };
    }
  }

  /** Answers what the run did not get to, in the order it was asked for. */
  async function skipRest({ reason, message }: Stop): Promise<number> {
    const first = settled;
    const fate = {
      attempts: 0,
      status: "skipped",
      reason: skippedReason(reason),
      message,
    } as const;
    for (let isDone = false; !isDone;) {
      const next = await all.next();
      // Also the record that was just being read when the run ended.
      if (next.done !== true) onTheirWay.set(nextIndex++, next.value);
      for (const index of onTheirWay.keys()) answer({ index, ...fate });
      isDone = next.done === true;
    }
    return settled - first;
  }

  function answer(outcome: Outcome): void {
    const asked = onTheirWay.get(outcome.index)!;
    onTheirWay.delete(outcome.index);
    settled += 1;
    const answered = toAnswer(asked, outcome);
    ready.push(answered);
    if (answered.status === "found") return;
    lastError = answered.error;
    if (missed.length < MOST_TOLD) missed.push(missedText(answered));
  }

  /** False when nobody reads on. */
  async function flush(): Promise<boolean> {
    const text = format.toText(ready);
    ready = [];
    return sink.write(text);
  }

  let run: BatchRun | undefined;
  let progress: Progress | undefined;
  const interrupts = listenForInterrupts(io);
  interrupts.firstSignal.addEventListener("abort", () => {
    run?.drain(INTERRUPTED);
    if (progress === undefined) printInterrupted(io.stderr);
    else progress.interrupted();
  });
  const { rows } = requested;
  const reading = client.run(job, records(), {
    order: "input",
    signal: interrupts.secondSignal,
    onEvent: (event) => progress?.hear(event),
  });
  run = reading;
  const read = (): Done => ({ done: settled, counts: reading.stats.counts, lastError });
  progress = work.isShown ? await showProgress({ rows, read, io }) : undefined;
  let unread = 0;
  let isReadOn = true;
  try {
    for await (const outcome of reading) {
      answer(outcome);
      isReadOn = ready.length < ANSWERS_PER_WRITE || (await flush());
      if (!isReadOn) break;
    }
    const { stop } = reading.stats;
    if (isReadOn && stop !== undefined) unread = await skipRest(stop);
    // The answers that are left, and the header where no record was found at all.
    if (ready.length > 0) await flush();
    await flush();
  } finally {
    progress?.stop();
    interrupts.stop();
    await sink.close();
  }
  const { stats } = reading;
  const { stop } = stats;
  const requests = stats.requests.sent;
  const counts = { ...stats.counts, skipped: stats.counts.skipped + unread };
  const untold = counts.failed + counts.skipped + counts.unknown - missed.length;
  print(
    io.stderr,
    [
      `${plural(rows, "record")} asked for: ${countsText(counts)} (${plural(requests, "request")})\n`,
      ...missed,
      untold > 0 ? `  … and ${numberText(untold)} more; see hs_error in the output\n` : "",
      stop === undefined ? "" : `stopped (${stop.reason}): ${printable(stop.message)}\n`,
      leftOutText(format.leftOut),
    ].join(""),
  );
  return { counts, requests, stop, wasInterrupted: interrupts.firstSignal.aborted };
}

function missedText({ asked: { key, line }, status, error }: Answer): string {
  const place = line === undefined ? "" : `line ${line}: `;
  return `  ${place}${printable(key)}: ${status}, ${printable(error)}\n`;
}

function leftOutText(names: ReadonlySet<string>): string {
  if (names.size === 0) return "";
  return `left out, as the first records do not have them: ${[...names].map(printable).join(", ")}; name them with --properties\n`;
}
