import { getDotPath, is, safeParse } from "valibot";
import { describe, expect, test } from "vitest";
import type { Change } from "../change/change.ts";
import { changeSchema, planHeaderSchema, planSchema } from "./plan.ts";

const header = { format: 1, objectType: "contacts", apiVersion: "2026-03" } as const;
const city = { property: "city", from: "", to: "Oslo" };
const update = { index: 3, status: "update", id: "7", changes: [city], kept: [] } as const;
const error = { category: "INVALID_RECORD", message: "no" };

test.each<Change>([
  { index: 0, status: "create", changes: [] },
  { index: 0, status: "create", key: "ada@example.com", changes: [city] },
  { ...update, kept: [{ property: "phone", to: "1", why: "not-read" }] },
  { ...update, mergedInto: 2 },
  { index: 0, status: "unchanged", id: "7" },
  { index: 0, status: "kept", kept: [{ ...city, why: "rewritten" }] },
  { index: 0, status: "refused", errors: [error] },
  { index: 0, status: "archive", id: "7" },
])("a plan can have $status, and comes back from JSON as it was", (change) => {
  const plan = { ...header, idProperty: "email", portalId: "1", changes: [change] };
  const { output } = safeParse(planSchema, JSON.parse(JSON.stringify(plan)));
  expect(output).toEqual(plan);
});

test("a plan can be read line by line", () => {
  expect(is(planHeaderSchema, header)).toBe(true);
  expect(is(planHeaderSchema, { ...header, changes: [] })).toBe(false);
  expect(is(changeSchema, update)).toBe(true);
});

describe("a plan of a stranger", () => {
  test.each<[string, unknown, string]>([
    ["another format", { ...header, format: 2, changes: [] }, "format"],
    ["no format", { ...header, format: undefined, changes: [] }, "format"],
    ["another version", { ...header, apiVersion: "v9", changes: [] }, "apiVersion"],
    ["an unknown field", { ...header, changes: [], dryRun: true }, "dryRun"],
    ["no object", { ...header, objectType: "", changes: [] }, "objectType"],
    ["no changes", header, "changes"],
    ["a text", "plan", ""],
  ])("is refused for %s", (_, plan, path) => {
    expect(pathsOf(plan)).toEqual([path]);
  });

  test.each<[string, object, string]>([
    ["an unknown status", { ...update, status: "delete" }, "status"],
    ["no record id", { ...update, id: "" }, "id"],
    ["an update of nothing", { ...update, changes: [] }, "changes"],
    ["one property twice", { ...update, changes: [city, city] }, "changes"],
    ["a field that is to be lost", { ...update, associations: [] }, "associations"],
    [
      "a name that is none",
      { ...update, changes: [{ ...city, property: "__proto__" }] },
      "changes.0.property",
    ],
    ["a value that is no text", { ...update, changes: [{ ...city, to: null }] }, "changes.0.to"],
    ["half a character", { ...update, changes: [{ ...city, to: "\ud800" }] }, "changes.0.to"],
    ["a reason of its own", { ...update, kept: [{ ...city, why: "tired" }] }, "kept.0.why"],
    ["an index that is none", { ...update, index: -1 }, "index"],
  ])("is refused for %s", (_, change, path) => {
    expect(pathsOf({ ...header, changes: [change] })).toEqual([`changes.0.${path}`]);
  });

  test("is refused where an input is merged into a later one", () => {
    expect(pathsOf({ ...header, changes: [{ ...update, mergedInto: 3 }] })).toEqual(["changes.0"]);
  });

  test("is told everything that is wrong", () => {
    const changes = [
      { ...update, id: "" },
      { ...update, index: 0.5 },
    ];
    expect(pathsOf({ ...header, format: 3, changes })).toEqual([
      "format",
      "changes.0.id",
      "changes.1.index",
    ]);
  });
});

function pathsOf(plan: unknown): string[] {
  return (safeParse(planSchema, plan).issues ?? []).map((issue) => getDotPath(issue) ?? "");
}
