import type { Decision } from "@x/batch-core";
import type { Change } from "@x/batch-types";
import { expect, test } from "vitest";
import { decideAgain, LOST } from "./decide-again.ts";

const city = { property: "city", from: "Paris", to: "London" };
const phone = { property: "phone", from: "", to: "030 123" };
const sent: Change = { index: 0, status: "update", id: "7", changes: [city, phone], kept: [] };
const values = { city: "London", phone: "030 123" };
const lost = { action: "settle", fate: LOST };
const kept: Decision = {
  action: "settle",
  fate: { status: "skipped", reason: "kept", message: "It cannot be told." },
};
const stored = { property: "phone", from: "+4930123", to: "030 123" };
const sendAgain = (properties: object) => ({
  action: "send",
  properties,
  change: { status: "unchanged", id: "7" },
});

test.each<[string, Change, object]>([
  [
    "what HubSpot has in its own spelling is there: the rest is sent once more",
    { index: 0, status: "kept", id: "7", kept: [{ ...stored, why: "rewritten" }] },
    sendAgain({ city: "London" }),
  ],
  [
    "a value that could not be read is not known to be there",
    {
      index: 0,
      status: "kept",
      id: "7",
      kept: [{ property: "phone", to: "030 123", why: "not-read" }],
    },
    lost,
  ],
  [
    "a stage that HubSpot does not set back is not there",
    { index: 0, status: "kept", id: "7", kept: [{ ...stored, why: "forward-only" }] },
    lost,
  ],
])("of a row that may have been sent: %s", (_, now, decision) => {
  expect(decideAgain(kept, now, values, sent)).toEqual(decision);
});

test("where HubSpot has none of the values as they were sent, nobody knows", () => {
  const all = [stored, { property: "city", from: "LONDON", to: "London" }];
  const now: Change = {
    index: 0,
    status: "kept",
    id: "7",
    kept: all.map((one) => ({ ...one, why: "rewritten" })),
  };
  expect(decideAgain(kept, now, values, sent)).toEqual(lost);
});
