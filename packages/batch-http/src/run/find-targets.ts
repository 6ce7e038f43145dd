import {
  BatchError,
  type Job,
  JobStoppedError,
  type Outcome,
  type ResolvedJob,
  skippedReason,
} from "@x/batch-core";
import {
  type FoundTarget,
  missingTarget,
  MOST_TARGETS_REMEMBERED,
  notLookedUp,
  readTargetOutcome,
  readTargetRows,
  searched,
  type Target,
  targetName,
} from "@x/batch-core/targets";
import type { RecordRow, Stop } from "@x/batch-types";
import type { Happening } from "../events.ts";

// Fact 119.
/** How many values a filter of a search has at most. */
const VALUES_PER_SEARCH = 100;

type AboutTargets = Pick<ResolvedJob, "apiVersion" | "maxRetries"> & Pick<Target, "objectType">;

/** How targets are looked up. */
export interface TargetRequests {
  /** Reads or upserts records by the property; returns an outcome for each. */
  readonly run: (
    job: AboutTargets & {
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
    job: AboutTargets,
    property: string,
    values: readonly string[],
  ) => Promise<readonly RecordRow[]>;
}

/** Looks up records to associate with, each once. */
export interface TargetFinder {
  /**
   * Looks up those of the targets that are not known yet, and creates missing ones where that is asked for. Never rejects
   * for what HubSpot answers.
   *
   * @param toCreate Called after the look-ups: which targets are to be created if they are missing. @default none
   */
  find(targets: readonly Target[], toCreate?: () => readonly Target[]): Promise<void>;
  /** Returns what was found by the last `find`. `missing`: it can be created, and is not yet. */
  get(target: Target): FoundTarget;
}

/** What look-ups are a part of, such as a run. */
export interface TargetLookUps {
  /** Why no more requests are sent. */
  readonly stop: Stop | undefined;
  emit(event: Extract<Happening, { type: "targets-looked-up" }>): void;
}

/** Returns what looks up the records to associate with of one run, and remembers them. */
export function createTargetFinder(
  job: Pick<ResolvedJob, "apiVersion" | "maxRetries"> & Pick<Job, "missingTargets">,
  state: TargetLookUps,
  requests: TargetRequests,
): TargetFinder {
  const { apiVersion, maxRetries, missingTargets = "fail" } = job;
  const known = new Map<string, FoundTarget>();
  const isMissing = (target: Target): boolean => known.get(targetName(target)) === "missing";

  /** @returns how many were found. */
  async function lookUp(group: readonly Target[]): Promise<number> {
    const [first] = group;
    if (first === undefined) return 0;
    const about = { objectType: first.objectType, apiVersion, maxRetries };
    const looked =
      first.findBy === "key" ? (await run("read", group)).looked : await search(about, group);
    for (const [place, target] of group.entries()) known.set(targetName(target), looked[place]!);
    return looked.filter(isFound).length;
  }

  /** Creates some, and tells what became of all of one kind. @param found How many of `looked` were found. */
  async function createMissing(
    wanted: readonly Target[],
    looked: readonly Target[],
    found: number,
  ): Promise<void> {
    const missing = looked.filter(isMissing);
    const made = await run("upsert", wanted);
    for (const [place, target] of wanted.entries())
      known.set(targetName(target), made.looked[place]!);
    const [{ objectType }] = [...wanted, ...looked] as [Target];
    const { created } = made;
    state.emit({
      type: "targets-looked-up",
      objectType,
      // Somebody else may have created one meanwhile.
      found: found + made.looked.filter(isFound).length - created.length,
      created,
      // One that may be several values is not missing, but these may be.
      missing: missing.filter((one) => !one.parts && !isFound(known.get(targetName(one))!)).length,
    });
  }

  async function run(
    operation: "read" | "upsert",
    targets: readonly Target[],
  ): Promise<{ readonly looked: readonly FoundTarget[]; readonly created: readonly string[] }> {
    const [first] = targets;
    if (first === undefined) return { looked: [], created: [] };
    const { objectType, idProperty } = first;
    const ids = targets.map(({ id }) => id);
    const looked: FoundTarget[] = [];
    const created = new Set<string>();
    try {
      const job = { objectType, apiVersion, maxRetries, operation, idProperty };
      for (const outcome of await requests.run(job, ids)) {
        if (outcome.status === "created") created.add(outcome.id);
        looked[outcome.index] = readTargetOutcome(targets[outcome.index]!, outcome, operation);
      }
    } catch (error) {
      return { looked: targets.map((one) => refusedBy(error, one, operation)), created: [] };
    }
    return { looked, created: [...created] };
  }

  function mayBeCreated({ findBy }: Target): boolean {
    return missingTargets === "create" && findBy === "key";
  }

  function gone(target: Target): FoundTarget {
    return missingTargets === "ignore" ? "ignored" : missingTarget(target);
  }

  async function search(about: AboutTargets, group: readonly Target[]): Promise<FoundTarget[]> {
    const { idProperty } = group[0]!;
    const found: FoundTarget[] = [];
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
            isUnavailable(error) ? notLookedUp(error.message) : refusedBy(error, target, "read"),
          ),
        );
      }
    }
    return found;
  }

  return {
    async find(targets, toCreate = () => []) {
      if (known.size > MOST_TARGETS_REMEMBERED) known.clear();
      const groups = byKind(
        targets.filter((target) => {
          const found = known.get(targetName(target));
          return found === undefined || isSkipped(found);
        }),
      );
      const found = new Map<string, number>();
      const lookUps = [...groups].map(async ([kind, group]) =>
        found.set(kind, await lookUp(group)),
      );
      await Promise.all(lookUps);
      const wanted = byKind(
        missingTargets === "create" ? toCreate().filter(isMissing).filter(mayBeCreated) : [],
      );
      const kinds = [...new Set([...groups.keys(), ...wanted.keys()])];
      await Promise.all(
        kinds.map((kind) =>
          createMissing(wanted.get(kind) ?? [], groups.get(kind) ?? [], found.get(kind) ?? 0),
        ),
      );
    },
    get(target) {
      const found = known.get(targetName(target));
      if (found === "missing") return mayBeCreated(target) ? "missing" : gone(target);
      if (found !== undefined && !isSkipped(found)) return found;
      const { stop } = state;
      return stop ? notLookedUp(stop.message, skippedReason(stop.reason)) : found!;
    },
  };
}

/** Targets that can share a request, each once. */
function byKind(targets: readonly Target[]): ReadonlyMap<string, readonly Target[]> {
  const kinds = new Map<string, Map<string, Target>>();
  for (const target of targets) {
    const kind = JSON.stringify([target.objectType, target.idProperty, target.findBy]);
    const group = kinds.get(kind) ?? new Map<string, Target>();
    kinds.set(kind, group.set(targetName(target), target));
  }
  return new Map([...kinds].map(([kind, group]) => [kind, [...group.values()]]));
}

/**
 * What becomes of a target where HubSpot has no such call, or none by this property. It is no reason to end a run that
 * has written records.
 *
 * @throws any other error.
 */
function refusedBy(error: unknown, target: Target, operation: "read" | "upsert"): FoundTarget {
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

/** No answer came; or what asks could not be loaded, and records may be written already. */
function isUnavailable(error: unknown): error is BatchError {
  return (
    error instanceof JobStoppedError || (BatchError.is(error) && error.code === "CLIENT_FAILED")
  );
}

function isFound(looked: FoundTarget): boolean {
  return typeof looked === "object" && "recordId" in looked;
}

/** It could not be looked up: to ask again may help. */
function isSkipped(found: FoundTarget): boolean {
  return typeof found === "object" && "status" in found && found.status === "skipped";
}
