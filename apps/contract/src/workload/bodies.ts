import fc from "fast-check";
import { associationRows } from "./association-rows.ts";
import { dealSplitRows } from "./deal-split-rows.ts";
import { listRows } from "./list-rows.ts";
import { objectRows } from "./object-rows.ts";
import type { PlayedEndpoint } from "./played-endpoints.ts";
import { propertyRows } from "./property-rows.ts";
import { schemaRows } from "./schema-rows.ts";
import type { World } from "./world.ts";

/** A request of the workload. */
export interface Sent {
  readonly query: string;
  readonly body: unknown;
  /** HubSpot takes all of it. */
  readonly isGood?: true;
}

/** The rows of one kind of endpoint, and what stands beside them in the body. */
export interface Rows {
  /** A row that HubSpot takes. */
  readonly good: fc.Arbitrary<unknown>;
  /** Any row, most of them good. */
  readonly any: fc.Arbitrary<unknown>;
  /** What else is in the body. */
  readonly beside?: fc.Arbitrary<object>;
}

const ROWS: Readonly<
  Record<PlayedEndpoint["kind"], (endpoint: PlayedEndpoint, world: World) => Rows>
> = {
  objects: objectRows,
  associations: associationRows,
  properties: propertyRows,
  "deal-splits": dealSplitRows,
  schemas: schemaRows,
  lists: listRows,
};

/** Bodies that are no batch at all. */
const MALFORMED: readonly unknown[] = [
  {},
  { inputs: null },
  { inputs: {} },
  { inputs: [null] },
  { inputs: ["1"] },
  { inputs: [[]] },
  [],
  "",
  "{",
  '"text"',
  "null",
  '{"inputs":[{"__proto__":{"id":"1"}}]}',
];

const byContent = { selector: (row: unknown) => JSON.stringify(row) };

/** Requests to an endpoint: good, bad in part, bad altogether, with rows twice, with none, with too many. */
export function requestsTo(endpoint: PlayedEndpoint, world: World): fc.Arbitrary<Sent> {
  const { good, any, beside = fc.constant({}) } = ROWS[endpoint.kind](endpoint, world);
  const query = fc.constantFrom("", "", "", "?archived=true", "?archived=false");
  const inputs = fc.oneof(
    { weight: 5, arbitrary: fc.array(any, { maxLength: 8 }) },
    { weight: 3, arbitrary: fc.uniqueArray(good, { minLength: 1, maxLength: 8, ...byContent }) },
    { weight: 1, arbitrary: good.map((row) => [row, row]) },
    { weight: 1, arbitrary: good.map((row) => Array.from({ length: 101 }, () => row)) },
  );
  const batch = fc.tuple(inputs, beside).map(([rows, more]) => ({ inputs: rows, ...more }));
  const body = fc.oneof(
    { weight: 8, arbitrary: batch },
    { weight: 1, arbitrary: fc.constantFrom(...MALFORMED) },
  );
  return fc.record({ query, body });
}

/** One request that must succeed. */
export function goodRequestTo(endpoint: PlayedEndpoint, world: World): fc.Arbitrary<Sent> {
  const { good } = ROWS[endpoint.kind](endpoint, world);
  return good.map((row) => ({ query: "", body: { inputs: [row] }, isGood: true }));
}
