import type { Bench } from "../engine/bench.ts";
import { CPU, perRecord } from "../engine/measure.ts";
import { prepareCoreWork } from "../rows/core-work.ts";

const RECORDS = 100_000;
let work: (() => number) | undefined;

export const bench: Bench = {
  title: "CPU of batch-core alone",
  how: "Upserts of contacts of 8 properties are planned, built and interpreted, without JSON text.",
  process: "case",
  warmUp: 2,
  rounds: 5,
  columns: { [CPU]: 2 },
  cases: {
    "batch-core"({ rows }) {
      work ??= prepareCoreWork(rows(RECORDS));
      return perRecord(rows(RECORDS), work);
    },
  },
  targets: [
    {
      what: "plan, build and interpret",
      value: (median) => median("batch-core", CPU),
      unit: "µs a record",
      atMost: 2,
      reason: "A garbage collection of V8 in other threads is counted, too.",
    },
  ],
};
