import { JobStoppedError } from "@x/batch-http";
import type { CallResult, MembershipOutcomeOf } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import { scopesText } from "../results/scopes-text.ts";
import { sentence } from "../results/sentence.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { KeptMember } from "../store/kept-member.ts";
import { type ListProgress, noListProgress } from "../store/list-progress.ts";

/** HubSpot takes ten times as many in a request. So many are added again at most after a process was killed. */
export const RECORDS_PER_REQUEST = 10_000;

type Added = CallResult<MembershipOutcomeOf<"add">>;
type AddOptions = NonNullable<Parameters<ImportClient["lists"]["add"]>[2]>;

/** What is known of records in the list. */
type Members = readonly (readonly [id: string, member: KeptMember | undefined])[];

/**
 * Adds the records of a run to a list by requests of 10,000 ids. Adding is repeatable: a record that is a member stays one.
 *
 * @param task.after Ids up to this one are done.
 * @param task.isOver Asked before each request: whether no more is to be sent.
 * @param task.onProgress Told what this call has done so far, after each request and at the end.
 */
export async function addToList(
  store: Pick<ImportStore, "memberOf" | "recordIds">,
  task: {
    readonly lists: ImportClient["lists"];
    readonly listId: string;
    readonly after: string;
    readonly options: AddOptions;
    readonly isOver: () => boolean;
    /** Keeps what is known of records in the list, so that it outlives a power cut. */
    readonly keep: (members: Members) => Promise<void>;
    readonly onProgress: (progress: ListProgress) => void;
  },
): Promise<void> {
  const { lists, listId, after, options, isOver, keep, onProgress } = task;
  let progress: ListProgress = { ...noListProgress(), after };
  for (const ids of inParts(store.recordIds(after))) {
    if (isOver()) return;
    const before = ids.map((id) => store.memberOf(id));
    const fresh = ids.filter((_, place) => before[place] === undefined);
    // Until HubSpot has said it, nobody knows whether they are members already.
    await keep(fresh.map((id) => [id, "unknown"]));
    if (isOver()) return;
    const added = await addOrWhyNot(() => lists.add(listId, ids, options));
    if (typeof added === "string") return onProgress({ ...progress, problem: added });
    await keep(membersAfter(ids, before, added.outcomes));
    const { counts } = added;
    progress = {
      ...progress,
      added: progress.added + counts.added,
      unchanged: progress.unchanged + counts.unchanged,
      missing: progress.missing + counts.missing,
      unknown: progress.unknown + counts.unknown,
      after: ids.at(-1)!,
    };
    onProgress(progress);
  }
  onProgress({ ...progress, isDone: true });
}

/**
 * Says of records that are to be added what is known of each once HubSpot has answered. Its answer is about one request:
 * where one was sent before, by this process or one that was killed, a record that is a member may have been made one by that.
 */
function membersAfter(
  ids: readonly string[],
  before: readonly (KeptMember | undefined)[],
  outcomes: Added["outcomes"],
): Members {
  return outcomes.map(({ attempts, status }, place) => {
    const known = before[place];
    const member = ((): KeptMember | undefined => {
      if (status === "added" || known === "added") return "added";
      if (status === "missing") return undefined;
      return status === "unchanged" && attempts === 1 ? known : "unknown";
    })();
    return [ids[place]!, member];
  });
}

function* inParts(ids: Iterable<string>): Generator<readonly string[], void, undefined> {
  let part: string[] = [];
  for (const id of ids) {
    if (part.push(id) < RECORDS_PER_REQUEST) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** Returns what HubSpot said of each record, or why it has not said it of all. */
async function addOrWhyNot(add: () => Promise<Added>): Promise<Added | string> {
  try {
    const result = await add();
    return whyNot(result) ?? result;
  } catch (error) {
    if (!(error instanceof JobStoppedError)) throw error;
    return stopText(error.stop);
  }
}

function whyNot({ outcomes, stop }: Added): string | undefined {
  if (stop !== undefined) return stopText(stop);
  for (const outcome of outcomes) {
    if (outcome.status === "failed") return sentence(outcome.error.message);
    // A merged record: a second request would be answered the same.
    if (outcome.status === "unknown" && outcome.reason === "unidentified") continue;
    if (outcome.status === "unknown" || outcome.status === "skipped") {
      return sentence(outcome.message);
    }
  }
  return undefined;
}

function stopText({ message, scopes }: NonNullable<Added["stop"]>): string {
  return sentence(message) + scopesText(scopes);
}
