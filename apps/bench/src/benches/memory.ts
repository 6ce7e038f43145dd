import type { Send } from "../clients/client.ts";
import type { Bench, Context, Figures } from "../engine/bench.ts";
import { PEAK, perRecord, RATE } from "../engine/measure.ts";
import { companies } from "../rows/company.ts";

const HELD = "MB in use half-way";
const SIZES = [10_000, 100_000, 1_000_000];
const CLIENTS = {
  "batch-http": "ours",
  "bare fetch": "bare-fetch",
  "undici.request": "undici-request",
  "@hubspot/api-client": "official",
};
/** One by one takes a hundred times as many requests. */
const FEW = 10_000;

function countOnly(client: string, full: number) {
  return async ({ url, rows }: Context): Promise<Figures> => {
    const { send } = (await import(`../clients/${client}.ts`)) as { send: Send };
    const records = rows(full);
    let [done, held] = [0, 0];
    const figures = await perRecord(records, async () => {
      await send(url, companies(records), (some) => {
        done += some.length;
        if (held === 0 && done >= records / 2) held = megabytesHeld();
      });
      return done;
    });
    return { ...figures, [HELD]: held };
  };
}

/** The rest of the peak is garbage that V8 sees no need to collect yet. */
function megabytesHeld(): number {
  globalThis.gc!();
  // The buffers of the first are counted until another one begins.
  globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_024 ** 2;
}

const nameOf = (client: string, size: number): string =>
  `${client}, ${size.toLocaleString("en-US")}`;

export const bench: Bench = {
  title: "Memory of a run of creates",
  how: "Companies of 8 properties from a generator, which are counted and not kept; each run in a new process. One by one, 10,000 alone.",
  process: "round",
  server: "stub",
  columns: { [PEAK]: 0, [HELD]: 0, [RATE]: 0 },
  cases: Object.fromEntries([
    ...Object.entries(CLIENTS).flatMap(([client, file]) =>
      SIZES.map((size) => [nameOf(client, size), countOnly(file, size)] as const),
    ),
    [nameOf("bare fetch, one by one", FEW), countOnly("one-by-one", FEW)],
    [nameOf("@hubspot/api-client, one by one", FEW), countOnly("official-one-by-one", FEW)],
  ]),
  targets: [
    {
      what: "batch-http: 1,000,000 records beside 10,000",
      value: (median) =>
        median(nameOf("batch-http", 1_000_000), PEAK) / median(nameOf("batch-http", 10_000), PEAK),
      unit: "× the memory",
      atMost: 1.1,
      reason:
        "What is in use does not grow: 21 to 26 MB, of 1,000,000 as of 10,000. The rest is garbage: V8 lets it grow until it sees a need, and a library sets no flags. With those of the command, 10,000 took 113 MB, 100,000 141 MB and 1,000,000 142 MB; with a collection each 2,000 records, 115, 136 and 137 MB.",
    },
  ],
};
