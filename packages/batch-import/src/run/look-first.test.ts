import type { Change } from "@x/batch-types";
import { expect, test } from "vitest";
import { createLookFirst } from "./look-first.ts";

const rows = [0, 1].map((row) => ({ row, line: row + 2, cells: [`${row}@x.org`] }));

test("what rows change is kept when they are sent; a row that is settled before is forgotten", async () => {
  const kept: (readonly Change[])[] = [];
  const change = { status: "create", changes: [] } as const;
  const lookFirst = createLookFirst({
    store: { putChanges: (changes) => kept.push(changes) },
    sentBefore: () => undefined,
    look: {
      looksAgain: true,
      prepare: () => ({ record: {}, coercions: [], cleared: 0 }),
      look: async (wanted) => ({
        looked: wanted.map((one) => ({
          ...one,
          key: one.row.cells[0]!,
          decision: { action: "send", properties: {}, change },
          record: {},
          read: undefined,
        })),
      }),
    },
    prepare: () => ({}),
    isOpen: () => true,
    onLeft: () => {},
    onSettled: () => {},
    onUnsent: () => {},
    onStop: () => {},
  });
  await lookFirst.lookAt(lookFirst.wantedBy(rows));
  lookFirst.forget(0);
  lookFirst.keepChanges([0, 1]);
  expect(kept).toEqual([[{ ...change, index: 1, key: "1@x.org" }]]);
});
