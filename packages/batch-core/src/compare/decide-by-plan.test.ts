import type { Change, CreateChange, UpdateChange } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { decideByPlan, fateOfChange, type IfChanged } from "./decide-by-plan.ts";

const place = { index: 3, key: "ada@example.com" };
const city = { property: "city", from: "Paris", to: "London" };
const zip = { property: "zip", from: "", to: "1000" };
const update: UpdateChange = {
  ...place,
  status: "update",
  id: "7",
  changes: [city, zip],
  kept: [],
};
const create: CreateChange = { ...place, status: "create", changes: [{ ...city, from: "" }, zip] };
const phone = { property: "phone", from: "+4930123", to: "030 123", why: "rewritten" } as const;
const secret = { property: "secret", to: "1", why: "not-read" } as const;
const gone = { category: "OBJECT_NOT_FOUND", message: "none" };
const bad = { category: "INVALID_RECORD", message: "bad" };
const missing: Change = { ...place, status: "refused", errors: [gone] };
const refused: Change = { ...place, status: "refused", errors: [bad, bad] };
const unread: Change = { ...place, status: "kept", kept: [] };
const same: Change = { ...place, status: "unchanged", id: "7" };

const leave = { action: "leave" };
const unchanged = { action: "settle", fate: { status: "unchanged", id: "7" } };
const skipped = (reason: string, message: string, existingId?: string) => ({
  action: "settle",
  fate: { status: "skipped", reason, message, ...(existingId && { existingId }) },
});
const failed = (code: string, message: string, existingId?: string) => ({
  action: "settle",
  fate: {
    status: "failed",
    error: { category: "INVALID_RECORD", code, message, ...(existingId && { existingId }) },
  },
});
const sendUpdate = (...changes: { property: string; from: string; to: string }[]) => ({
  action: "send",
  properties: Object.fromEntries(changes.map(({ property, to }) => [property, to])),
  change: { status: "update", id: "7", changes, kept: [] },
});

const SINCE = "Changed since the plan was made: city.";
const GONE =
  'No record has the key "ada@example.com" any more. Record 7 had it when the plan was made.';
const GONE_BY_ID = "Record 7 is not there any more.";
const OTHER = "The key belongs to record 8 now, and belonged to record 7 when the plan was made.";
const THERE = "HubSpot has this record, and the plan was to create it.";
const UNTOLD = "It cannot be told whether HubSpot's values differ.";

/** The record as the plan found it, but for these properties. */
const now = (...changes: UpdateChange["changes"]): Change => ({ ...update, changes });
const oslo = { ...city, from: "Oslo" };

describe("an update", () => {
  test.each<[string, Change, IfChanged, object]>([
    ["is sent where the record is as planned", update, "skip", sendUpdate(city, zip)],
    ["is not sent where all is written already", same, "fail", unchanged],
    ["is sent without what is written already", now(zip), "skip", sendUpdate(zip)],
    ["leaves a record alone that changed", now(oslo, zip), "skip", skipped("changed", SINCE, "7")],
    ["fails for a record that changed", now(oslo), "fail", failed("CHANGED_SINCE", SINCE, "7")],
    ["is written over what changed", now(oslo, zip), "overwrite", sendUpdate(oslo, zip)],
    ["leaves a record alone that is gone", missing, "skip", skipped("missing", GONE)],
    ["fails for a record that is gone", missing, "fail", failed("RECORD_MISSING", GONE)],
    [
      "makes no record of what was to change of one that is gone",
      create,
      "overwrite",
      failed("RECORD_MISSING", GONE),
    ],
    ["waits where the record was not read", unread, "skip", leave],
    [
      "is refused as its values are",
      refused,
      "skip",
      { action: "settle", fate: { status: "failed", error: bad, moreErrors: [bad] } },
    ],
    [
      "leaves the other record alone that has the key now",
      { ...update, id: "8" },
      "skip",
      skipped("changed", OTHER, "8"),
    ],
    [
      "also when it is to write over changes",
      { ...same, id: "8" },
      "overwrite",
      skipped("changed", OTHER, "8"),
    ],
    [
      "fails for the other record",
      { ...update, id: "8" },
      "fail",
      failed("CHANGED_SINCE", OTHER, "8"),
    ],
  ])("%s", (_, found, ifChanged, decision) => {
    expect(decideByPlan(update, found, ifChanged)).toEqual(decision);
  });

  test.each([undefined, "7"])("by record id, with the key %s: the record itself is gone", (key) => {
    const { key: _, ...keyless } = update;
    const planned = key === undefined ? keyless : { ...keyless, key };
    expect(decideByPlan(planned, missing, "skip")).toEqual(skipped("missing", GONE_BY_ID));
  });

  test("that HubSpot wrote in its own spelling is written already", () => {
    const planned = { ...update, changes: [{ property: "phone", from: "", to: "030 123" }] };
    const found: Change = { ...place, status: "kept", id: "7", kept: [phone] };
    expect(decideByPlan(planned, found, "skip")).toEqual(unchanged);
  });

  test("that HubSpot may have written in its own spelling is sent where HubSpot has the value of before", () => {
    const change = { property: "phone", from: phone.from, to: phone.to };
    const found: Change = { ...place, status: "kept", id: "7", kept: [phone] };
    expect(decideByPlan({ ...update, changes: [change] }, found, "skip")).toEqual(
      sendUpdate(change),
    );
  });

  test("of a value that cannot be read any more waits for nobody: it changed", () => {
    const unread = { property: "city", to: "London", why: "not-read" } as const;
    const found: Change = { ...update, changes: [zip], kept: [unread] };
    expect(decideByPlan(update, found, "skip")).toEqual(skipped("changed", SINCE, "7"));
    expect(decideByPlan(update, found, "overwrite")).toEqual({
      action: "send",
      properties: { zip: "1000", city: "London" },
      change: { status: "update", id: "7", changes: [zip], kept: [unread] },
    });
  });
});

describe("a create", () => {
  const sent = { action: "send", properties: { city: "London", zip: "1000" } };

  test.each<[string, Change, IfChanged, object]>([
    [
      "is sent where there is still no record",
      create,
      "skip",
      { ...sent, change: { status: "create", changes: create.changes } },
    ],
    ["is not sent where the record is as planned", same, "skip", unchanged],
    ["leaves a record alone that is new", update, "skip", skipped("changed", THERE, "7")],
    ["fails for a record that is new", update, "fail", failed("CHANGED_SINCE", THERE, "7")],
    ["is written over a record that is new", now(oslo), "overwrite", sendUpdate(oslo)],
    [
      "leaves a record alone of which nobody can tell whether it is as planned",
      { ...place, status: "kept", id: "7", kept: [phone] },
      "fail",
      skipped("kept", UNTOLD, "7"),
    ],
    [
      "is written over a record of which nobody can tell",
      { ...place, status: "kept", id: "7", kept: [phone, secret] },
      "overwrite",
      {
        action: "send",
        properties: { phone: "030 123", secret: "1" },
        change: {
          status: "update",
          id: "7",
          changes: [{ property: "phone", from: "+4930123", to: "030 123" }],
          kept: [secret],
        },
      },
    ],
    ["waits where nothing was read", unread, "overwrite", leave],
  ])("%s", (_, found, ifChanged, decision) => {
    expect(decideByPlan(create, found, ifChanged)).toMatchObject(decision);
  });
});

test.each<[Change, unknown]>([
  [same, { status: "unchanged", id: "7" }],
  [{ ...unread, id: "7" }, skipped("kept", UNTOLD, "7").fate],
  [unread, skipped("kept", UNTOLD).fate],
  [refused, { status: "failed", error: bad, moreErrors: [bad] }],
  [create, undefined],
  [update, undefined],
  [{ index: 0, status: "archive", id: "7" }, undefined],
])("a change that has nothing to write is settled: %o", (change, fate) => {
  expect(fateOfChange(change)).toEqual(fate);
});
