import type { AssociationType } from "@x/batch-types";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createAssociations, type End, type SavedAssociations } from "./associations.ts";

const type = (associationTypeId: number): AssociationType => ({
  associationCategory: "HUBSPOT_DEFINED",
  associationTypeId,
});
const UNLABELLED = { type: type(279), inverse: type(280) };
const PRIMARY = { type: type(1), inverse: type(2) };
const contact = (id: string): End => ({ objectType: "contacts", id });
const company = (id: string): End => ({ objectType: "companies", id });

test("an association is seen from both sides, each with its own type", () => {
  const associations = createAssociations();
  associations.add(contact("1"), company("2"), UNLABELLED);
  expect(associations.between(contact("1"), company("2"))).toEqual([type(279)]);
  expect(associations.between(company("2"), contact("1"))).toEqual([type(280)]);
  expect([...associations.of(contact("1"), "companies").keys()]).toEqual(["2"]);
  expect(associations.of(contact("1"), "deals").size).toBe(0);
});

test("a survivor takes over what the merged record was associated with, but not itself", () => {
  const associations = createAssociations();
  const peers = { type: type(449), inverse: type(449) };
  associations.add(contact("1"), contact("2"), peers);
  associations.add(contact("2"), company("3"), UNLABELLED);
  associations.add(contact("2"), company("3"), PRIMARY);
  associations.merge(contact("1"), contact("2"));
  expect(associations.between(contact("1"), company("3"))).toEqual([type(279), type(1)]);
  expect(associations.between(company("3"), contact("1"))).toEqual([type(280), type(2)]);
  expect([...associations.all()]).toHaveLength(2);
});

const records = fc.constantFrom("1", "2", "3");
const pairs = fc.constantFrom(UNLABELLED, PRIMARY);
const deeds = fc.oneof(
  fc.record({ deed: fc.constant("add" as const), from: records, to: records, pair: pairs }),
  fc.record({ deed: fc.constant("remove" as const), from: records, to: records, pair: pairs }),
  fc.record({ deed: fc.constant("removeAll" as const), from: records, to: records, pair: pairs }),
  fc.record({ deed: fc.constant("merge" as const), from: records, to: records, pair: pairs }),
);

test("whatever is done, both directions agree, and a saved form brings all of it back", () => {
  fc.assert(
    fc.property(fc.array(deeds), (list) => {
      const associations = createAssociations();
      for (const { deed, from, to, pair } of list) {
        if (deed === "removeAll") associations.removeAll(contact(from), company(to));
        else if (deed !== "merge") associations[deed](contact(from), company(to), pair);
        else if (from !== to) associations.merge(contact(from), contact(to));
      }
      for (const { from, to, types } of associations.all()) {
        expect(types.length).toBeGreaterThan(0);
        expect(associations.between(to, from)).toHaveLength(types.length);
      }
      const saved = JSON.parse(JSON.stringify(associations.save())) as SavedAssociations;
      expect(createAssociations(saved).save()).toEqual(associations.save());
    }),
  );
});
