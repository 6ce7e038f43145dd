import fc from "fast-check";
import type { Rows } from "./bodies.ts";
import type { PlayedEndpoint } from "./played-endpoints.ts";
import type { World } from "./world.ts";

/** Rows of the splits of deals: the deal is a number when it is written, and a text when it is read. */
export function dealSplitRows({ operation }: PlayedEndpoint, world: World): Rows {
  const deal = fc.constantFrom(...world.recordsOf("deals").ids);
  const anyDeal = fc.oneof({ weight: 4, arbitrary: deal }, fc.constantFrom("1", "999999"));
  if (operation === "read")
    return { good: fc.record({ id: deal }), any: fc.record({ id: anyDeal }) };
  const shares = fc.constantFrom<number[][]>([1], [0.5, 0.5], [0.6, 0.4], [0.25, 0.75]);
  const wrong = fc.constantFrom<number[][]>([], [0.5], [0.1, 0.2], [2], [0.333333333, 0.666666667]);
  const rowOf = (id: fc.Arbitrary<string>, percentages: fc.Arbitrary<number[]>) =>
    fc.tuple(id, percentages).map(([dealId, all]) => ({
      id: Number(dealId),
      splits: all.map((percentage, place) => ({ ownerId: 71 + (place % 2), percentage })),
    }));
  return {
    good: rowOf(deal, shares),
    any: rowOf(anyDeal, fc.oneof({ weight: 4, arbitrary: shares }, wrong)),
  };
}
