import { describe, expectTypeOf, test } from "vitest";
import { createBatchClient, type RecordsResult } from "../index.ts";

const accessToken = "x";
const march = createBatchClient({ accessToken });
const september = createBatchClient({ accessToken, apiVersion: "2026-09" });
const byEmail = { idProperty: "email" };

describe("the default version", () => {
  test("offers what it offers", () => {
    expectTypeOf(march.create("contacts", [])).resolves.toEqualTypeOf<RecordsResult<"create">>();
    expectTypeOf(march.upsert("goal_targets", [], byEmail)).resolves.toEqualTypeOf<
      RecordsResult<"upsert">
    >();
    expectTypeOf(march.update("partner_clients", [])).resolves.toEqualTypeOf<
      RecordsResult<"update">
    >();
    expectTypeOf(march.archive("2-123", [])).resolves.toEqualTypeOf<RecordsResult<"archive">>();
    expectTypeOf(march.create("p123_machine", [])).resolves.toEqualTypeOf<
      RecordsResult<"create">
    >();
  });

  test("does not compile for what HubSpot does not offer", () => {
    // @ts-expect-error partner clients are updated only
    void march.upsert("partner_clients", [], byEmail);
    // @ts-expect-error contracts are read only
    void march.create("contracts", []);
    // @ts-expect-error deal splits are upserted, never archived
    void march.archive("deal_splits", []);
    // @ts-expect-error no such object
    void march.create("contact", []);
  });
});

describe("another version", () => {
  test("offers its own", () => {
    expectTypeOf(september.create("goal_targets", [])).resolves.toEqualTypeOf<
      RecordsResult<"create">
    >();
  });

  test("does not compile for what it dropped", () => {
    // @ts-expect-error 2026-09 has no upsert of goal targets
    void september.upsert("goal_targets", [], byEmail);
    // @ts-expect-error 2026-09 has no projects
    void september.create("projects", []);
  });

  test("is one of HubSpot's", () => {
    // @ts-expect-error no such version
    createBatchClient({ accessToken, apiVersion: "v4" });
  });
});

describe("upsert", () => {
  test("needs the property to find records by", () => {
    // @ts-expect-error no options
    void march.upsert("contacts", [{ properties: { email: "ada@example.com" } }]);
    // @ts-expect-error no idProperty
    void march.upsert("contacts", [{ properties: { email: "ada@example.com" } }], {});
  });

  test("deal splits have calls of their own, which take splits and no idProperty", () => {
    const splits = [{ ownerId: 1, percentage: 1 }];
    void march.dealSplits.upsert([{ id: 1, splits }]);
    // @ts-expect-error properties are not splits
    void march.dealSplits.upsert([{ id: 1, properties: {} }]);
    // @ts-expect-error there is nothing else to find a deal by
    void march.dealSplits.upsert([{ id: 1, splits }], byEmail);
    // @ts-expect-error not among the objects
    void march.upsert("deal_splits", [{ id: 1, splits }], byEmail);
    // @ts-expect-error contacts have no splits
    void march.upsert("contacts", [{ id: 1, splits }], byEmail);
  });
});

describe("records", () => {
  test("have the shape of their operation", () => {
    // @ts-expect-error an update names its record
    void march.update("contacts", [{ properties: { city: "Lund" } }]);
    // @ts-expect-error an archive takes ids
    void march.archive("contacts", ["7"]);
    // @ts-expect-error a property is a text, a number or a boolean
    void march.create("contacts", [{ properties: { born: new Date() } }]);
  });

  test("options belong to their operation", () => {
    // @ts-expect-error HubSpot cannot update all or none
    void march.update("contacts", [], { allOrNone: true });
    // @ts-expect-error a create finds nothing
    void march.create("contacts", [], { idProperty: "email" });
  });
});
