import type { PropertyChange, RecordRow } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { createInverter } from "./invert-change.ts";

const options = ["lead", "customer", "evangelist"].map((value) => ({ value }));
const invert = createInverter({ objectType: "contacts" }, [
  { name: "city", type: "string" },
  { name: "age", type: "number" },
  { name: "phone", type: "string", fieldType: "phonenumber" },
  { name: "kinds", type: "enumeration", fieldType: "checkbox", options },
  { name: "lifecyclestage", type: "enumeration", options },
]);

const written = (property: string, from: string, to: string) =>
  ({ status: "update", id: "7", changes: [{ property, from, to }], kept: [] }) as const;
const row = (properties: RecordRow["properties"] = {}): RecordRow => ({ id: "7", properties });
const back = (change: PropertyChange) => ({
  status: "update",
  id: "7",
  changes: [change],
  kept: [],
});

test("what was created is archived", () => {
  expect(invert({ status: "create", changes: [] }, row())).toEqual({ status: "archive", id: "7" });
});

describe("what was updated", () => {
  test("gets its former values back, also none", () => {
    const changes = [
      { property: "city", from: "Rome", to: "Oslo" },
      { property: "age", from: "", to: "36.0" },
    ];
    const change = { status: "update", id: "7", changes, kept: [] } as const;
    expect(invert(change, row({ city: "Oslo", age: "36" }))).toEqual({
      status: "update",
      id: "7",
      changes: [
        { property: "city", from: "Oslo", to: "Rome" },
        { property: "age", from: "36", to: "" },
      ],
      kept: [],
    });
  });

  test("keeps what others have changed since, and the rest goes back", () => {
    const changes = [
      { property: "city", from: "Rome", to: "Oslo" },
      { property: "age", from: "35", to: "36" },
    ];
    const change = { status: "update", id: "7", changes, kept: [] } as const;
    const kept = [{ property: "age", from: "37", to: "35", why: "changed-since" }];
    expect(invert(change, row({ city: "Oslo", age: "37" }))).toEqual({
      ...back({ property: "city", from: "Oslo", to: "Rome" }),
      kept,
    });
    expect(invert(change, row({ city: "Rome", age: "37" }))).toEqual({
      status: "kept",
      id: "7",
      kept,
    });
  });

  test("is left alone where HubSpot has the former value", () => {
    expect(invert(written("age", "35", "36"), row({ age: "35.0" }))).toEqual({
      status: "unchanged",
      id: "7",
    });
  });

  test("is not touched where nobody knows what HubSpot has", () => {
    expect(invert(written("age", "35", "36"), row())).toEqual({
      status: "kept",
      id: "7",
      kept: [{ property: "age", to: "35", why: "not-read" }],
    });
  });

  test("counts as written where HubSpot may have rewritten it", () => {
    const change = written("phone", "", "030 123456");
    expect(invert(change, row({ phone: "+4930123456" }))).toEqual(
      back({ property: "phone", from: "+4930123456", to: "" }),
    );
  });

  test("loses the options that were added, unless others added more", () => {
    const change = written("kinds", "lead", ";customer");
    expect(invert(change, row({ kinds: "customer;lead" }))).toEqual(
      back({ property: "kinds", from: "customer;lead", to: "lead" }),
    );
    expect(invert(written("kinds", "", ";lead"), row({ kinds: "lead" }))).toEqual(
      back({ property: "kinds", from: "lead", to: "" }),
    );
    expect(invert(written("kinds", "", ";;lead"), row({ kinds: "lead;customer" }))).toMatchObject({
      status: "kept",
      kept: [{ why: "changed-since" }],
    });
    expect(invert(written("kinds", ";lead", "customer"), row({ kinds: "customer" }))).toEqual(
      back({ property: "kinds", from: "customer", to: "lead" }),
    );
    expect(invert(change, row({ kinds: "lead;customer;evangelist" }))).toMatchObject({
      status: "kept",
      kept: [{ why: "changed-since" }],
    });
  });

  test("says where HubSpot does not go back", () => {
    const change = written("lifecyclestage", "lead", "customer");
    expect(invert(change, row({ lifecyclestage: "customer" }))).toEqual({
      status: "kept",
      id: "7",
      kept: [{ property: "lifecyclestage", from: "customer", to: "lead", why: "forward-only" }],
    });
    expect(invert(change, row({ lifecyclestage: "evangelist" }))).toMatchObject({
      kept: [{ why: "changed-since" }],
    });
  });
});

test("a property that is no longer defined has one spelling for each value", () => {
  expect(invert(written("gone", "a", "1.0"), row({ gone: "1.0" }))).toEqual(
    back({ property: "gone", from: "1.0", to: "a" }),
  );
  expect(invert(written("gone", "a", "1.0"), row({ gone: "1" })).status).toBe("kept");
});

test("undone twice, a change is what it was", () => {
  const change = written("city", "Rome", "Oslo");
  const undo = invert(change, row({ city: "Oslo" }));
  expect(undo.status === "update" && invert(undo, row({ city: "Rome" }))).toEqual(change);
});
