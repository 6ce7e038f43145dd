import { getHeapStatistics } from "node:v8";
import type { Bench } from "../engine/bench.ts";
import { prepareCoreWork } from "../rows/core-work.ts";

const RECORDS = 20_000;
const COLUMN = "bytes a record";

/** Of Node 26; its types do not have it yet. */
function allocated(): number {
  return (getHeapStatistics() as unknown as { total_allocated_bytes: number })
    .total_allocated_bytes;
}

export const bench: Bench = {
  title: "Memory that batch-core asks for",
  how: "The work of the bench above; what V8 was asked for, most of which is garbage soon.",
  process: "case",
  isExact: true,
  columns: { [COLUMN]: 0 },
  cases: {
    "batch-core"() {
      const work = prepareCoreWork(RECORDS);
      // What is compiled asks for less than what is not yet.
      for (let round = 0; round < 4; round += 1) work();
      const before = allocated();
      work();
      return { [COLUMN]: (allocated() - before) / RECORDS };
    },
  },
  budgets: [
    {
      what: "bytes that batch-core asks for, for a record",
      value: (median) => median("batch-core", COLUMN),
      atMost: 1_350,
    },
  ],
};
