import { describe, expectTypeOf, test } from "vitest";
import type { AssociatedRecord, Filter, PropertyDefinition } from "@x/batch-types";
import { createBatchClient } from "../index.ts";

const hubspot = createBatchClient({ accessToken: "x" });
const types = [{ associationCategory: "USER_DEFINED", associationTypeId: 7 }] as const;

describe("outcomes are those of the operation", () => {
  test("of records", async () => {
    const [created] = (await hubspot.create("contacts", [])).outcomes;
    expectTypeOf(created!.status).toEqualTypeOf<"created" | "failed" | "skipped" | "unknown">();
    const [updated] = (await hubspot.update("contacts", [])).outcomes;
    expectTypeOf(updated!.status).toEqualTypeOf<"updated" | "failed" | "skipped" | "unknown">();
    const [upserted] = (await hubspot.upsert("contacts", [], { idProperty: "email" })).outcomes;
    expectTypeOf(upserted!.status).toEqualTypeOf<
      "created" | "updated" | "failed" | "skipped" | "unknown"
    >();
    const [archived] = (await hubspot.archive("contacts", [])).outcomes;
    expectTypeOf(archived!.status).toEqualTypeOf<"archived" | "failed" | "skipped" | "unknown">();
    if (archived?.status === "archived") expectTypeOf(archived).not.toHaveProperty("record");
    const [found] = (await hubspot.read("contacts", [])).outcomes;
    expectTypeOf(found!.status).toEqualTypeOf<"found" | "failed" | "skipped" | "unknown">();
    const [splits] = (await hubspot.dealSplits.read([])).outcomes;
    if (splits?.status === "found") expectTypeOf(splits.record).toHaveProperty("splits");
  });

  test("of associations", async () => {
    const created = await hubspot.associations.create("contacts", "companies", []);
    expectTypeOf(created.outcomes[0]!.status).toEqualTypeOf<
      "associated" | "failed" | "skipped" | "unknown"
    >();
    expectTypeOf(created.counts).toEqualTypeOf<
      Readonly<Record<"associated" | "failed" | "skipped" | "unknown", number>>
    >();
    const archived = await hubspot.associations.archive("contacts", "companies", []);
    expectTypeOf(archived.counts.archived).toBeNumber();
    const [read] = (await hubspot.associations.read("contacts", "companies", [])).outcomes;
    if (read?.status !== "found") return;
    expectTypeOf(read.associations).toEqualTypeOf<readonly AssociatedRecord[]>();
    // What was read can be removed.
    const pairs = read.associations.map(({ id: to, types }) => ({ from: read.id, to, types }));
    void hubspot.associations.removeLabels("contacts", "companies", pairs);
  });

  test("of properties", async () => {
    const [created] = (await hubspot.properties.create("contacts", [])).outcomes;
    if (created?.status === "created") {
      expectTypeOf(created.definition).toEqualTypeOf<PropertyDefinition>();
    }
    const [archived] = (await hubspot.properties.archive("contacts", [])).outcomes;
    expectTypeOf(archived!.status).toEqualTypeOf<"archived" | "failed" | "skipped" | "unknown">();
    expectTypeOf(hubspot.properties.list("contacts")).resolves.toEqualTypeOf<
      readonly PropertyDefinition[]
    >();
  });
});

describe("properties can be given types", () => {
  interface Contact {
    email: string;
    age: number;
    stage: "lead" | "customer";
    city?: string;
  }

  test("of what comes back: texts, or null", async () => {
    const [found] = (await hubspot.read<Contact>("contacts", [])).outcomes;
    if (found?.status !== "found") return;
    const { properties } = found.record;
    expectTypeOf(properties.email).toEqualTypeOf<string | null>();
    expectTypeOf(properties.age).toEqualTypeOf<string | null>();
    expectTypeOf(properties.stage).toEqualTypeOf<"lead" | "customer" | null>();
    const [created] = (await hubspot.create<Contact>("contacts", [])).outcomes;
    if (created?.status !== "created") return;
    expectTypeOf(created.record.properties.email).toEqualTypeOf<string | null>();
  });

  test("of what is sent", () => {
    const ada = { email: "ada@example.com", age: 36, stage: "lead" } as const;
    void hubspot.create<Contact>("contacts", [{ properties: ada }]);
    void hubspot.create<Contact>("contacts", [{ properties: { ...ada, city: "" } }]);
    void hubspot.create<Partial<Contact>>("contacts", [{ properties: { age: 7, stage: "" } }]);
    // @ts-expect-error the stage is not optional
    void hubspot.create<Contact>("contacts", [{ properties: { email: ada.email, age: 36 } }]);
    // @ts-expect-error nor may it be cleared
    void hubspot.create<Contact>("contacts", [{ properties: { ...ada, stage: "" } }]);
    void hubspot.upsert<Contact>("contacts", [{ properties: { age: 7 } }], { idProperty: "email" });
    void hubspot.update<Contact>("contacts", [{ id: 1, properties: { stage: "lead" } }]);
    // @ts-expect-error no such property
    void hubspot.create<Contact>("contacts", [{ properties: { ...ada, mail: "ada@example.com" } }]);
    // @ts-expect-error no such stage
    void hubspot.update<Contact>("contacts", [{ id: 1, properties: { stage: "leads" } }]);
    const byEmail = { idProperty: "email" };
    // @ts-expect-error an age is a number
    void hubspot.upsert<Contact>("contacts", [{ properties: { age: "7" } }], byEmail);
    // @ts-expect-error no value of a property is a date
    void hubspot.create<{ born: Date }>("contacts", []);
  });

  test("without, they are any", async () => {
    const records = [{ properties: { anything: 7 } }];
    const [created] = (await hubspot.create("contacts", records)).outcomes;
    if (created?.status !== "created") return;
    expectTypeOf(created.record.properties["createdate"]).toEqualTypeOf<
      string | null | undefined
    >();
  });
});

test("inputs have the shape of their call", () => {
  void hubspot.associations.create("contacts", "2-7", [{ from: 1, to: "2", types }]);
  // @ts-expect-error no types
  void hubspot.associations.create("contacts", "companies", [{ from: 1, to: 2 }]);
  // @ts-expect-error no such object
  void hubspot.associations.archive("contact", "companies", []);
  // @ts-expect-error deal splits have no associations
  void hubspot.associations.read("deal_splits", "deals", []);
  // @ts-expect-error no label
  void hubspot.properties.create("contacts", [{ name: "shoe_size" }]);
  // @ts-expect-error an archive finds by name alone
  void hubspot.properties.archive("contacts", [{ name: "x" }], { archived: true });
  // @ts-expect-error deal splits are read by dealSplits
  void hubspot.read("deal_splits", []);
});

describe("lists and searches", () => {
  const v3 = createBatchClient({ accessToken: "x", apiVersion: "v3" });

  test("take the objects that a read takes in the version of the client", () => {
    void hubspot.list("contacts");
    void hubspot.search("p_vendor", {});
    void v3.list("payments");
    // @ts-expect-error HubSpot has no payments in this version.
    void hubspot.list("payments");
    // @ts-expect-error HubSpot lists no deal splits.
    void hubspot.list("deal_splits");
    // @ts-expect-error HubSpot searches no deal splits.
    void hubspot.search("deal_splits", {});
  });

  test("give rows with the properties that were named", async () => {
    for await (const row of hubspot.list<{ email: string; size: number }>("contacts")) {
      expectTypeOf(row.properties.email).toEqualTypeOf<string | null>();
      expectTypeOf(row.properties.size).toEqualTypeOf<string | null>();
      expectTypeOf(row.associations?.["companies"]?.results[0]?.id).toEqualTypeOf<
        string | undefined
      >();
    }
    const found = hubspot.search<{ email: "a" | "b" }>("contacts", {});
    expectTypeOf(found.cursor).toEqualTypeOf<string | undefined>();
    for await (const row of found) {
      expectTypeOf(row.properties.email).toEqualTypeOf<"a" | "b" | null>();
    }
  });

  test("take a filter with the fields of its operator", () => {
    const of = (filter: Filter) => ({ filterGroups: [{ filters: [filter] }] });
    void hubspot.search("deals", of({ propertyName: "amount", operator: "GT", value: 7 }));
    void hubspot.search("deals", of({ propertyName: "amount", operator: "HAS_PROPERTY" }));
    // @ts-expect-error IN takes values.
    void hubspot.search("deals", of({ propertyName: "amount", operator: "IN", value: 7 }));
    // @ts-expect-error BETWEEN takes a highValue.
    void hubspot.search("deals", of({ propertyName: "amount", operator: "BETWEEN", value: 7 }));
    // @ts-expect-error There is no such operator.
    void hubspot.search("deals", of({ propertyName: "amount", operator: "LIKE", value: "7" }));
  });
});
