import type { BatchResult } from "@x/batch-types";
import { describe, expectTypeOf, test } from "vitest";
import {
  createBatchClient,
  type ListedRow,
  type RecordReader,
  type RecordsResult,
} from "../index.ts";

const accessToken = "x";
const hubspot = createBatchClient({ accessToken });
const march = createBatchClient({ accessToken, apiVersion: "2026-03" });
const byEmail = { idProperty: "email" };

describe("the default version", () => {
  test("offers what it offers", () => {
    expectTypeOf(hubspot.create("contacts", [])).resolves.toEqualTypeOf<RecordsResult<"create">>();
    expectTypeOf(hubspot.create("goal_targets", [])).resolves.toEqualTypeOf<
      RecordsResult<"create">
    >();
    expectTypeOf(hubspot.update("partner_clients", [])).resolves.toEqualTypeOf<
      RecordsResult<"update">
    >();
    expectTypeOf(hubspot.archive("2-123", [])).resolves.toEqualTypeOf<RecordsResult<"archive">>();
    expectTypeOf(hubspot.create("p123_machine", [])).resolves.toEqualTypeOf<
      RecordsResult<"create">
    >();
  });

  test("does not compile for what HubSpot does not offer", () => {
    // @ts-expect-error partner clients are updated only
    void hubspot.upsert("partner_clients", [], byEmail);
    // @ts-expect-error contracts are read only
    void hubspot.create("contracts", []);
    // @ts-expect-error deal splits are upserted, never archived
    void hubspot.archive("deal_splits", []);
    // @ts-expect-error no such object
    void hubspot.create("contact", []);
  });

  test("does not compile for what it dropped", () => {
    // @ts-expect-error 2026-09 has no upsert of goal targets
    void hubspot.upsert("goal_targets", [], byEmail);
    // @ts-expect-error 2026-09 has no projects
    void hubspot.create("projects", []);
    // @ts-expect-error 2026-09 reads no partner clients
    void hubspot.read("partner_clients", []);
  });
});

describe("another version", () => {
  test("offers its own", () => {
    expectTypeOf(march.upsert("goal_targets", [], byEmail)).resolves.toEqualTypeOf<
      RecordsResult<"upsert">
    >();
    expectTypeOf(march.create("projects", [])).resolves.toEqualTypeOf<RecordsResult<"create">>();
  });

  test("is one of HubSpot's", () => {
    // @ts-expect-error no such version
    createBatchClient({ accessToken, apiVersion: "v4" });
  });
});

describe("upsert", () => {
  test("needs the property to find records by", () => {
    // @ts-expect-error no options
    void hubspot.upsert("contacts", [{ properties: { email: "ada@example.com" } }]);
    // @ts-expect-error no idProperty
    void hubspot.upsert("contacts", [{ properties: { email: "ada@example.com" } }], {});
  });

  test("deal splits have calls of their own, which take splits and no idProperty", () => {
    const splits = [{ ownerId: 1, percentage: 1 }];
    void hubspot.dealSplits.upsert([{ id: 1, splits }]);
    // @ts-expect-error properties are not splits
    void hubspot.dealSplits.upsert([{ id: 1, properties: {} }]);
    // @ts-expect-error there is nothing else to find a deal by
    void hubspot.dealSplits.upsert([{ id: 1, splits }], byEmail);
    // @ts-expect-error not among the objects
    void hubspot.upsert("deal_splits", [{ id: 1, splits }], byEmail);
    // @ts-expect-error contacts have no splits
    void hubspot.upsert("contacts", [{ id: 1, splits }], byEmail);
  });
});

describe("records", () => {
  test("have the shape of their operation", () => {
    // @ts-expect-error an update names its record
    void hubspot.update("contacts", [{ properties: { city: "Lund" } }]);
    // @ts-expect-error an archive takes ids
    void hubspot.archive("contacts", ["7"]);
    // @ts-expect-error a property is a text, a number or a boolean
    void hubspot.create("contacts", [{ properties: { born: new Date() } }]);
  });

  test("options belong to their operation", () => {
    // @ts-expect-error HubSpot cannot update all or none
    void hubspot.update("contacts", [], { allOrNone: true });
    // @ts-expect-error a create finds nothing
    void hubspot.create("contacts", [], { idProperty: "email" });
  });
});

describe("what is typed", () => {
  interface Contact {
    email: string;
    amount?: number;
    lifecyclestage?: "lead" | "customer";
  }

  test("fits where its type is not known", () => {
    expectTypeOf<RecordsResult<"create", Contact>>().toExtend<RecordsResult<"create">>();
    expectTypeOf<RecordsResult<"update", Contact>>().toExtend<RecordsResult<"update">>();
    expectTypeOf<RecordsResult<"upsert", Contact>>().toExtend<RecordsResult<"upsert">>();
    expectTypeOf<RecordsResult<"read", Contact>>().toExtend<RecordsResult<"read">>();
    expectTypeOf<RecordsResult<"create", Contact>>().toExtend<BatchResult>();
    expectTypeOf<RecordReader<ListedRow<Contact>>>().toExtend<RecordReader>();
  });

  test("is not taken for another type", () => {
    expectTypeOf<RecordsResult<"create">>().not.toExtend<RecordsResult<"create", Contact>>();
    expectTypeOf<RecordsResult<"create", Contact>>().not.toExtend<RecordsResult<"update">>();
  });
});
