import type { Outcome } from "@x/batch-types";
import { expect, test } from "vitest";
import { storedValues } from "./stored-values.ts";

test("a value that HubSpot has none of is written as blank; one that was not read is not written", () => {
  const properties = { city: "Paris", zip: null };
  const read = {
    index: 0,
    attempts: 1,
    status: "found",
    id: "7",
    record: { id: "7", properties },
    warnings: [],
  } satisfies Outcome;
  expect(storedValues(read, ["city", "zip", "secret"])).toEqual({ city: "Paris", zip: "" });
  expect(storedValues(undefined, ["city"])).toEqual({});
});
