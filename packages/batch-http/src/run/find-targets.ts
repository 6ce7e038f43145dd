import {
  BatchError,
  JobStoppedError,
  type Outcome,
  type ResolvedJob,
  skippedReason,
} from "@x/batch-core";
import {
  type FoundTarget,
  missingTarget,
  notLookedUp,
  readTargetOutcome,
  readTargetRows,
  searched,
  type Target,
  targetName,
} from "@x/batch-core/targets";
import type { RecordRow } from "@x/batch-types";
import type { RunState } from "./run-state.ts";

// Fact 119.
/** How many values a filter of a search has at most. */
const VALUES_PER_SEARCH = 100;
/** Names of targets are remembered up to so many; then all are forgotten, and asked for again. */
const MOST_REMEMBERED = 50_000;

/** How targets are looked up. */
export interface TargetRequests {
  /** Reads or upserts records by the property; returns an outcome for each. */
  readonly run: (
    job: Pick<ResolvedJob, "apiVersion" | "maxRetries" | "objectType"> & {
      readonly operation: "read" | "upsert";
      readonly idProperty: string;
    },
    ids: readonly string[],
  ) => Promise<readonly Outcome[]>;
  /**
   * Returns all records whose property has one of these texts.
   *
   * @throws {JobStoppedError} when a page did not come.
   */
  readonly search: (
    job: Pick<ResolvedJob, "apiVersion" | "maxRetries" | "objectType">,
    property: string,
    values: readonly string[],
  ) => Promise<readonly RecordRow[]>;
}

/** Looks up records to associate with, each once. */
export interface TargetFinder {
  /** Looks up those of the targets that are not known yet. Never rejects for what HubSpot answers. */
  find(targets: readonly Target[]): Promise<void>;
  /** Returns what was found by the last `find`. */
  get(target: Target): FoundTarget;
}

export function createTargetFinder(
  job: Pick<ResolvedJob, "apiVersion" | "maxRetries" | "missingTargets">,
  state: RunState,
  requests: TargetRequests,
): TargetFinder {
  const { apiVersion, maxRetries, missingTargets = "fail" } = job;
  const known = new Map<string, FoundTarget>();

  async function findGroup(group: readonly Target[]): Promise<void> {
    const [{ objectType, idProperty, findBy }] = group as [Target];
    const about = { objectType, apiVersion, maxRetries };
    const looked = findBy === "key" ? await run("read", about, group) : await search(about, group);
    const missing = group.filter((_, place) => looked[place] === "missing");
    const isCreating = missingTargets === "create" && findBy === "key" && missing.length > 0;
    const created = new Set<string>();
    const made = isCreating ? await run("upsert", about, missing) : [];
    const fates = new Map([...zip(group, looked), ...zip(missing, made)]);
    for (const [target, fate] of fates) {
      known.set(targetName(target), fate === "missing" ? gone(target) : fate);
    }
    const there = made.filter(isFound).length;
    state.emit({
      type: "targets-looked-up",
      objectType,
      // Somebody else may have created one meanwhile.
      found: looked.filter(isFound).length + there - created.size,
      created: [...created],
      missing: missing.length - there,
    });

    async function run(
      operation: "read" | "upsert",
      job: typeof about,
      targets: readonly Target[],
    ): Promise<Looked[]> {
      const ids = targets.map(({ id }) => id);
      const looked: Looked[] = [];
      try {
        for (const outcome of await requests.run({ ...job, operation, idProperty }, ids)) {
          if (outcome.status === "created") created.add(outcome.id);
          looked[outcome.index] = readTargetOutcome(targets[outcome.index]!, outcome, operation);
        }
      } catch (error) {
        return targets.map((target) => refusedBy(error, target, operation));
      }
      return looked;
    }
  }

  function gone(target: Target): FoundTarget {
    return missingTargets === "ignore" ? "ignored" : missingTarget(target);
  }

  async function search(
    about: Parameters<TargetRequests["search"]>[0],
    group: readonly Target[],
  ): Promise<Looked[]> {
    const { idProperty } = group[0]!;
    const found: Looked[] = [];
    for (let first = 0; first < group.length; first += VALUES_PER_SEARCH) {
      const part = group.slice(first, first + VALUES_PER_SEARCH);
      const texts = part.map(({ id }) => searched(id));
      try {
        const byText = new Map<string, string[]>(texts.map((text) => [text, []]));
        for (const { id, properties } of await requests.search(about, idProperty, texts)) {
          byText.get(searched(properties?.[idProperty] ?? ""))?.push(id);
        }
        found.push(
          ...part.map((target, place) => readTargetRows(target, byText.get(texts[place]!)!)),
        );
      } catch (error) {
        found.push(
          ...part.map((target) =>
            error instanceof JobStoppedError
              ? notLookedUp(error.message)
              : refusedBy(error, target, "read"),
          ),
        );
      }
    }
    return found;
  }

  return {
    async find(targets) {
      if (known.size > MOST_REMEMBERED) known.clear();
      const groups = new Map<string, Map<string, Target>>();
      for (const target of targets) {
        const name = targetName(target);
        if (known.has(name) && !isSkipped(known.get(name)!)) continue;
        const kind = JSON.stringify([target.objectType, target.idProperty, target.findBy]);
        const group = groups.get(kind) ?? new Map<string, Target>();
        groups.set(kind, group.set(name, target));
      }
      await Promise.all([...groups.values()].map((group) => findGroup([...group.values()])));
    },
    get(target) {
      const found = known.get(targetName(target));
      if (found !== undefined && !isSkipped(found)) return found;
      const { stop } = state;
      return stop ? notLookedUp(stop.message, skippedReason(stop.reason)) : found!;
    },
  };
}

/**
 * What becomes of a target where HubSpot has no such call, or none by this property. It is no reason to end a run that
 * has written records.
 *
 * @throws any other error.
 */
function refusedBy(error: unknown, target: Target, operation: "read" | "upsert"): Looked {
  const isRefusal =
    BatchError.is(error) &&
    (error.code === "UNSUPPORTED_OPERATION" || error.code === "INVALID_OPTIONS");
  if (!isRefusal) throw error;
  const { code, message } = error;
  const failed = { category: code, message };
  return readTargetOutcome(
    target,
    { index: 0, attempts: 0, status: "failed", error: failed },
    operation,
  );
}

/** What a look-up said of a target. */
type Looked = FoundTarget | "missing";

function isFound(looked: Looked): boolean {
  return typeof looked === "object" && "recordId" in looked;
}

/** It could not be looked up: to ask again may help. */
function isSkipped(found: FoundTarget): boolean {
  return typeof found === "object" && "status" in found && found.status === "skipped";
}

function zip<One, Other>(
  ones: readonly One[],
  others: readonly Other[],
): (readonly [One, Other])[] {
  return others.map((other, place) => [ones[place]!, other] as const);
}
