import fc from "fast-check";
import type { Rows } from "./bodies.ts";
import { FROM, type PlayedEndpoint } from "./played-endpoints.ts";
import type { World } from "./world.ts";

/** Rows of the batch read of the lists that records are in: records of any object. */
export function listRows(_: PlayedEndpoint, world: World): Rows {
  const recordId = fc.constantFrom(...world.recordsOf(FROM).ids);
  const objectTypeId = fc.constantFrom("0-1", "0-1", "2-999");
  const noId = fc.constantFrom<unknown[]>("", 7);
  const anyId = fc.oneof({ weight: 20, arbitrary: recordId }, { weight: 1, arbitrary: noId });
  return {
    good: recordId.map((id) => ({ objectTypeId: "0-1", recordId: id })),
    any: fc.record({ objectTypeId, recordId: anyId }),
  };
}
