import { InvalidOptionsError } from "../../errors/invalid-options-error.ts";
import { show } from "../../internal/show.ts";
import type { ResolvedPageJob } from "../../job/page-job.ts";

/**
 * Returns the text by which another process can go on with a job.
 *
 * @param after Where the next page begins; `undefined` after the last one.
 */
export function toCursor(job: ResolvedPageJob, after: string | undefined): string {
  return JSON.stringify([...namesOf(job), after ?? null]);
}

/**
 * Returns where the next page begins; `undefined` after the last one.
 *
 * @throws {InvalidOptionsError} when the text is not a cursor, or that of another job.
 */
export function fromCursor(job: ResolvedPageJob, cursor: string): string | undefined {
  const names = namesOf(job);
  const parts = partsOf(cursor);
  const after = parts[names.length];
  const isText = typeof after === "string" && after !== "" && after.isWellFormed();
  const isOurs = parts.length === names.length + 1 && (isText || after === null);
  if (!isOurs || names.some((name, place) => name !== parts[place])) {
    const [operation, of] = names;
    const problem = `cursor: expected that of the same ${operation} of ${of}; got ${show(cursor)}.`;
    throw new InvalidOptionsError([problem]);
  }
  return isText ? after : undefined;
}

// Without the properties and filters: who changes them goes on from the same place on purpose.
function namesOf(job: ResolvedPageJob): readonly string[] {
  const of = job.operation === "memberships" ? String(job.listId) : job.objectType;
  return [job.operation, of, job.pagesBy];
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(cursor);
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
