import { type Decision, type Job, noRequests } from "@x/batch-core";
import { JobStoppedError } from "@x/batch-core/options";
import type {
  BatchResult,
  Change,
  Outcome,
  RecordError,
  RequestCounts,
  Stop,
} from "@x/batch-types";
import type { CallOptions } from "../run/run-options.ts";
import type { Planned } from "./plan-entries.ts";
import { type LookClient, RECORDS_PER_LOOK } from "./reading.ts";

/** A look at a record: what is to be done, and the outcome of the read. */
export interface Looked {
  readonly decision: Decision;
  readonly read: Outcome | undefined;
}

/** What became of a part of a plan. */
export interface Written {
  /** By the place in the plan. */
  readonly outcomes: ReadonlyMap<number, Outcome>;
  readonly requests: RequestCounts;
  readonly errors: readonly RecordError[];
  readonly stop: Stop | undefined;
}

/**
 * Looks at the records of planned changes, and sends what is to be sent.
 *
 * @param look Looks at some of them.
 */
export async function writePlanned<One extends Change>(
  { run }: LookClient,
  job: Job,
  planned: readonly Planned<One>[],
  options: CallOptions,
  look: (part: readonly Planned<One>[]) => Promise<{
    readonly looked: readonly Looked[];
    readonly requests: BatchResult["requests"];
  }>,
): Promise<Written> {
  const outcomes = new Map<number, Outcome>();
  const sent: Planned<One>[] = [];
  let looks = noRequests();
  let stop: Stop | undefined;

  function settle({ place, change, record }: Planned<One>, outcome: object): void {
    outcomes.set(place, { key: change.key ?? record.id, ...outcome, index: place } as Outcome);
  }

  async function* records(): AsyncGenerator<unknown, void, undefined> {
    for (const part of inParts(planned)) {
      const { looked, requests } = await look(part).catch(noLook);
      looks = add(looks, requests);
      for (const [at, { decision, read }] of looked.entries()) {
        const entry = part[at]!;
        if (decision.action === "send") {
          sent.push(entry);
          yield job.operation === "archive"
            ? { id: entry.record.id }
            : { id: entry.record.id, properties: decision.properties };
        } else settle(entry, { attempts: read?.attempts ?? 0, ...fateOf(decision, read) });
      }
      if (stop !== undefined) return;
    }
  }

  /** HubSpot cannot be asked: nothing more is sent. */
  function noLook(error: unknown): { looked: []; requests: RequestCounts } {
    if (!(error instanceof JobStoppedError)) throw error;
    stop = error.stop;
    return { looked: [], requests: noRequests() };
  }

  const writing = run(job, records(), options);
  for await (const { mergedInto, ...outcome } of writing) {
    const into = mergedInto === undefined ? {} : { mergedInto: sent[mergedInto]!.place };
    settle(sent[outcome.index]!, { ...outcome, ...into });
  }
  const { stats } = writing;
  const { sent: read, retried } = looks;
  const requests = add(stats.requests, { ...looks, sent: read, retried, reconciling: read });
  return { outcomes, requests, errors: stats.errors, stop: stop ?? stats.stop };
}

/** A record that could not be read, though HubSpot can be asked, was not sent. */
function fateOf(
  decision: Exclude<Decision, { action: "send" }>,
  read: Outcome | undefined,
): object {
  if (decision.action === "settle") return decision.fate;
  const why = read !== undefined && "message" in read ? `: ${read.message}` : ".";
  const message = `The record could not be looked at${why}`;
  return { status: "skipped", reason: "unavailable", message };
}

function* inParts<One>(all: readonly One[]): Generator<readonly One[], void, undefined> {
  for (let from = 0; from < all.length; from += RECORDS_PER_LOOK) {
    yield all.slice(from, from + RECORDS_PER_LOOK);
  }
}

export function add(one: RequestCounts, other: RequestCounts): RequestCounts {
  return {
    sent: one.sent + other.sent,
    retried: one.retried + other.retried,
    isolating: one.isolating + other.isolating,
    reconciling: one.reconciling + other.reconciling,
    associating: one.associating + other.associating,
  };
}
