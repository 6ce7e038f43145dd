import type { Outcome } from "@x/batch-types";
import { contacts } from "./account.ts";

/** Yields records to archive, and tells how many were asked for and whether it was closed. */
export function countingSource(count: number, after?: () => Promise<never>) {
  const source = {
    read: 0,
    closed: false,
    async *[Symbol.asyncIterator]() {
      try {
        while (source.read < count) {
          source.read += 1;
          yield { id: source.read };
        }
        await after?.();
      } finally {
        source.closed = true;
      }
    },
  };
  return source;
}

/** Reads all outcomes, and returns them in a list. */
export async function collect(
  outcomes: AsyncIterable<Outcome>,
  into: Outcome[] = [],
): Promise<Outcome[]> {
  for await (const outcome of outcomes) into.push(outcome);
  return into;
}

/** How often each status occurs. */
export function statuses(outcomes: readonly Outcome[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { status } of outcomes) found[status] = (found[status] ?? 0) + 1;
  return found;
}

/** The positions of all outcomes, in order; each should be there once. */
export const indexes = (outcomes: readonly Outcome[]) =>
  outcomes.map(({ index }) => index).sort((one, other) => one - other);

/** The numbers from 0 up to, and without, `count`. */
export const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The contacts of a counting source. */
export async function* toContacts(source: AsyncIterable<{ id: number }>) {
  for await (const { id } of source) yield contacts(1, id)[0]!;
}
