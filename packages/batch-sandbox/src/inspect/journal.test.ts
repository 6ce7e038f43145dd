import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createJournal, type JournalEntry } from "./journal.ts";

const entry = (at: number, body: string): JournalEntry => ({ at, method: "POST", path: "/", body });

test("keeps the last entries, and the last bodies that fit", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 30 }),
      fc.array(fc.string({ maxLength: 12 }), { maxLength: 40 }),
      (capacity, budget, bodies) => {
        const journal = createJournal(capacity, budget);
        for (const [at, body] of bodies.entries()) journal.add(entry(at, body));
        const entries = journal.entries();
        const first = Math.max(0, bodies.length - capacity);
        expect(entries.map(({ at }) => at)).toEqual(bodies.map((_, at) => at).slice(first));
        let left = budget;
        for (const { at, body } of entries.toReversed()) {
          left -= bodies[at]!.length;
          expect(body).toBe(left >= 0 ? bodies[at] : undefined);
        }
      },
    ),
  );
});
