import type { Send } from "../clients/client.ts";
import type { Bench, Context, Figures } from "../engine/bench.ts";
import { CPU, perRecord, RATE } from "../engine/measure.ts";
import { companies, type Company } from "../rows/company.ts";

/** Sends all in an array, and keeps what came back, as a program would that looks at it. */
function keepAll(
  client: string,
  full: number,
  source = (records: Company[]): Iterable<Company> => records,
) {
  return async ({ url, rows }: Context): Promise<Figures> => {
    const { send } = (await import(`../clients/${client}.ts`)) as { send: Send };
    const records = [...companies(rows(full))].map((record, index) =>
      client === "ours" ? record : { ...record, objectWriteTraceId: String(index) },
    );
    const kept: unknown[] = [];
    return perRecord(records.length, async () => {
      await send(url, source(records), (some) => kept.push(...some));
      return kept.length;
    });
  };
}

function* oneAfterTheOther(records: Company[]): Generator<Company, void> {
  yield* records;
}

export const bench: Bench = {
  title: "CPU of a create",
  how: "Companies of 8 properties to a server that answers at once, 100 a request and 6 requests at a time; one by one, 6 at a time, a tenth as many. Each client has a process of its own, the server another; they take turns.",
  process: "case",
  server: "stub",
  // V8 compiles for about three rounds.
  warmUp: 3,
  rounds: 7,
  columns: { [CPU]: 1, [RATE]: 0 },
  beside: "bare fetch",
  cases: {
    "bare fetch": keepAll("bare-fetch", 60_000),
    "undici.request": keepAll("undici-request", 60_000),
    "batch-http": keepAll("ours", 60_000),
    "batch-http, from a generator": keepAll("ours", 60_000, oneAfterTheOther),
    "@hubspot/api-client": keepAll("official", 60_000),
    "bare fetch, one by one": keepAll("one-by-one", 6_000),
  },
  targets: [
    {
      what: "batch-http beside bare fetch",
      value: (median) => median("batch-http", CPU) / median("bare fetch", CPU),
      unit: "× the CPU",
      atMost: 1.25,
      reason:
        "JSON and garbage collection are 30 % of its CPU; a bare fetch has nearly as much of both. 18 % is its own work, in many functions of 1 % or less: the largest measure records for the limit of memory, settle and match them, and search the answer for token and depth. That search is 3 % at most; outcomes of one shape, and a fetch without signal and agent, took no less.",
    },
    {
      what: "batch-http beside @hubspot/api-client",
      value: (median) => median("batch-http", CPU) / median("@hubspot/api-client", CPU),
      unit: "× the CPU",
      atMost: 0.55,
      reason: "The same.",
    },
    {
      what: "a generator beside an array",
      value: (median) => median("batch-http, from a generator", CPU) / median("batch-http", CPU),
      unit: "× the CPU",
      atMost: 1.1,
      reason:
        "Within the spread of the rounds. Without a network it is 1.06; an iterator by hand in place of the generator that hands outcomes out took as long.",
    },
  ],
};
