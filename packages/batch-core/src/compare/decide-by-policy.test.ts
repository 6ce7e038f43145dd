import type { Change } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { decideByPolicy, type WritePolicy } from "./decide-by-policy.ts";

const place = { index: 3, key: "ada@example.com" };
const city = { property: "city", from: "Paris", to: "London" };
const zip = { property: "zip", from: "", to: "1000" };
const phone = { property: "phone", from: "+4930123", to: "030 123", why: "rewritten" } as const;
const secret = { property: "secret", to: "x", why: "not-read" } as const;
const gone = { category: "OBJECT_NOT_FOUND", message: "none" };
const bad = { category: "INVALID_RECORD", message: "bad" };

const create: Change = { ...place, status: "create", changes: [city, zip] };
const same: Change = { ...place, status: "unchanged", id: "7" };
const update: Change = { ...place, status: "update", id: "7", changes: [city, zip], kept: [] };
const kept: Change = { ...place, status: "kept", id: "7", kept: [phone, secret] };
const unread: Change = { ...place, status: "kept", kept: [] };
const missing: Change = { ...place, status: "refused", errors: [gone, bad] };
const refused: Change = { ...place, status: "refused", errors: [bad] };

const leave = { action: "leave" };
const unchanged = { action: "settle", fate: { status: "unchanged", id: "7" } };
const failed = (error: object, ...moreErrors: object[]) => ({
  action: "settle",
  fate: { status: "failed", error, ...(moreErrors.length > 0 && { moreErrors }) },
});
const exists = {
  action: "settle",
  fate: {
    status: "skipped",
    reason: "exists",
    message: "HubSpot has the record, and it was to be left alone.",
    existingId: "7",
  },
};
const absent = {
  action: "settle",
  fate: {
    status: "skipped",
    reason: "missing",
    message: "HubSpot has no such record, and none was to be created.",
  },
};
const existsFailed = failed({
  category: "INVALID_RECORD",
  code: "RECORD_EXISTS",
  message: "HubSpot has the record, and it was not to be updated.",
  existingId: "7",
});
const missingFailed = failed({
  category: "INVALID_RECORD",
  code: "RECORD_MISSING",
  message: "HubSpot has no such record, and none was to be created.",
});

describe("a record that HubSpot has", () => {
  test.each<[string, Change, WritePolicy, object]>([
    ["is unchanged", same, {}, unchanged],
    ["is left alone", same, { onExisting: "skip" }, exists],
    ["is left alone, whatever differs", update, { onExisting: "skip" }, exists],
    ["fails", kept, { onExisting: "fail" }, existsFailed],
    ["is tried again when it was not read", unread, { onExisting: "skip" }, leave],
    ["is refused for its values", refused, { onMissing: "skip" }, failed(bad)],
  ])("%s", (_, change, policy, decision) => {
    expect(decideByPolicy(change, policy)).toEqual(decision);
  });

  test("gets the values that differ", () => {
    const { index: _, key: __, ...change } = update as Change & { key: string };
    expect(decideByPolicy(update, {})).toEqual({
      action: "send",
      properties: { city: "London", zip: "1000" },
      change,
    });
  });

  test("gets the values that may differ; what was not read has no value before", () => {
    expect(decideByPolicy(kept, {})).toEqual({
      action: "send",
      properties: { phone: "030 123", secret: "x" },
      change: {
        status: "update",
        id: "7",
        changes: [{ property: "phone", from: "+4930123", to: "030 123" }],
        kept: [secret],
      },
    });
    expect(decideByPolicy({ ...kept, kept: [secret] }, {})).toEqual({
      action: "send",
      properties: { secret: "x" },
      change: { status: "kept", id: "7", kept: [secret] },
    });
  });
});

describe("single properties", () => {
  const ifEmpty = { properties: { city: "if-empty", zip: "if-empty" } } as const;

  test("are filled only where they are empty", () => {
    expect(decideByPolicy(update, ifEmpty)).toEqual({
      action: "send",
      properties: { zip: "1000" },
      change: { status: "update", id: "7", changes: [zip], kept: [] },
      left: [city],
    });
  });

  const stage = { property: "stage", from: "customer", to: "lead", why: "forward-only" } as const;

  test.each<[string, Change, WritePolicy, object[]]>([
    ["never", update, { properties: { city: "never", zip: "never" } }, [city, zip]],
    ["when they have a value", { ...update, changes: [city] }, ifEmpty, [city]],
    [
      "when HubSpot would not write them",
      { ...kept, kept: [stage] },
      { properties: { stage: "never" } },
      [{ property: "stage", from: "customer", to: "lead" }],
    ],
  ])("are not written %s, and said to be left", (_, change, policy, left) => {
    expect(decideByPolicy(change, policy)).toEqual({ ...unchanged, left });
  });

  test.each<[string, Change, WritePolicy]>([
    ["may have been rewritten", { ...kept, kept: [phone] }, { properties: { phone: "if-empty" } }],
    ["were not read", { ...kept, kept: [secret] }, { properties: { secret: "never" } }],
  ])("that %s are not said to be left: they may be the same", (_, change, policy) => {
    expect(decideByPolicy(change, policy)).toEqual(unchanged);
  });

  test("are refused when it cannot be read whether they are empty", () => {
    expect(decideByPolicy(kept, { properties: { secret: "if-empty" } })).toEqual(
      failed({
        category: "INVALID_RECORD",
        code: "NOT_READ",
        message:
          "secret: HubSpot's value could not be read, so it is not known whether it is empty.",
        property: "secret",
      }),
    );
  });

  test("of a name that objects have by themselves have no policy", () => {
    const changes = [{ property: "constructor", from: "a", to: "b" }];
    expect(decideByPolicy({ ...update, changes }, ifEmpty)).toMatchObject({
      action: "send",
      properties: { constructor: "b" },
    });
  });
});

describe("a record that HubSpot does not have", () => {
  test("is created, with every property", () => {
    expect(decideByPolicy(create, { properties: { city: "never" } })).toEqual({
      action: "send",
      properties: { city: "London", zip: "1000" },
      change: { status: "create", changes: [city, zip] },
    });
  });

  test.each<[string, Change, WritePolicy, object]>([
    ["is left alone", create, { onMissing: "skip" }, absent],
    ["fails", create, { onMissing: "fail" }, missingFailed],
    ["is left alone by an update", missing, { onMissing: "skip" }, absent],
    ["fails as HubSpot says", missing, {}, failed(gone, bad)],
  ])("%s", (_, change, policy, decision) => {
    expect(decideByPolicy(change, policy)).toEqual(decision);
  });
});

test("an archive is no case of it", () => {
  expect(() => decideByPolicy({ index: 0, status: "archive", id: "7" }, {})).toThrow(TypeError);
});
