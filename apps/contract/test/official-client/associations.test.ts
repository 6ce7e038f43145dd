import {
  AssociationSpecAssociationCategoryEnum as Category,
  AssociationSpecWithLabelCategoryEnum as LabelCategory,
  BatchResponseLabelsBetweenObjectPairStatusEnum as Status,
} from "@hubspot/api-client/lib/codegen/crm/associations/v4/index.js";
import { describe, expect, test } from "vitest";
import { withRecords } from "./associated-records.ts";
import { refusalOf } from "./refusal-of.ts";

/** HubSpot's own types from a contact to a company: of any company, and of the primary one. */
const UNLABELED = 279;
const PRIMARY = 1;
const ANY = { associationCategory: Category.HubspotDefined, associationTypeId: UNLABELED };
const FIRST = { associationCategory: Category.HubspotDefined, associationTypeId: PRIMARY };

/** HubSpot sends the ids of associated records as numbers; the client's types call them texts. */
const onTheWire = Number;

describe("one association", () => {
  test("is made by default, and listed from both sides", async () => {
    const { v4, ada, acme } = await withRecords();
    const made = await v4.basicApi.createDefault("contacts", ada, "companies", acme);
    expect(made.status).toBe("COMPLETE");
    expect(made.completedAt).toBeInstanceOf(Date);
    expect(made.results).toContainEqual({
      _from: { id: ada },
      to: { id: acme },
      associationSpec: ANY,
    });
    const fromContact = await v4.basicApi.getPage("contacts", ada, "companies");
    expect(fromContact.results).toHaveLength(1);
    expect(fromContact.results[0]?.toObjectId).toBe(onTheWire(acme));
    expect(fromContact.results[0]?.associationTypes).toContainEqual(
      expect.objectContaining({ category: LabelCategory.HubspotDefined, typeId: UNLABELED }),
    );
    const fromCompany = await v4.basicApi.getPage("companies", acme, "contacts");
    expect(fromCompany.results.map(({ toObjectId }) => toObjectId)).toEqual([onTheWire(ada)]);
  });

  test("is made with labels", async () => {
    const { v4, ada, acme } = await withRecords();
    const made = await v4.basicApi.create("contacts", ada, "companies", acme, [ANY]);
    expect(made).toMatchObject({ fromObjectTypeId: "0-1", toObjectTypeId: "0-2", labels: [] });
    expect([made.fromObjectId, made.toObjectId]).toEqual([onTheWire(ada), onTheWire(acme)]);
  });

  test("is removed", async () => {
    const { v4, ada, acme } = await withRecords();
    await v4.basicApi.createDefault("contacts", ada, "companies", acme);
    await expect(v4.basicApi.archive("contacts", ada, "companies", acme)).resolves.toBeUndefined();
    expect((await v4.basicApi.getPage("contacts", ada, "companies")).results).toEqual([]);
  });

  test("is one of a page", async () => {
    const { v4, ada, acme, zeta } = await withRecords();
    await v4.basicApi.createDefault("contacts", ada, "companies", acme);
    await v4.basicApi.createDefault("contacts", ada, "companies", zeta);
    const first = await v4.basicApi.getPage("contacts", ada, "companies", undefined, 1);
    const after = first.paging?.next?.after;
    expect(after).toEqual(expect.any(String));
    const second = await v4.basicApi.getPage("contacts", ada, "companies", after, 1);
    expect(second.paging).toBeUndefined();
    const ids = [...first.results, ...second.results].map(({ toObjectId }) => toObjectId);
    expect(new Set<unknown>(ids)).toEqual(new Set([onTheWire(acme), onTheWire(zeta)]));
  });
});

describe("a batch of associations", () => {
  test("is made, read, freed of a label and removed", async () => {
    const { v4, ada, bob, acme, zeta } = await withRecords();
    const { batchApi } = v4;
    const pairs = [
      { _from: { id: ada }, to: { id: acme }, types: [ANY, FIRST] },
      { _from: { id: bob }, to: { id: zeta }, types: [ANY] },
    ];
    const made = await batchApi.create("contacts", "companies", { inputs: pairs });
    expect(made.status).toBe(Status.Complete);
    expect(made.startedAt).toBeInstanceOf(Date);
    expect(made.results).toHaveLength(2);
    for (const pair of made.results) {
      expect(pair).toMatchObject({ fromObjectTypeId: "0-1", toObjectTypeId: "0-2" });
    }

    const typesOfAda = async () => {
      const { results } = await batchApi.getPage("contacts", "companies", {
        inputs: [{ id: ada }],
      });
      return results[0]?.to[0]?.associationTypes.map(({ typeId }) => typeId).sort((a, b) => a - b);
    };
    expect(await typesOfAda()).toEqual([PRIMARY, UNLABELED]);

    await expect(
      batchApi.archiveLabels("contacts", "companies", {
        inputs: [{ _from: { id: ada }, to: { id: acme }, types: [FIRST] }],
      }),
    ).resolves.toBeUndefined();
    expect(await typesOfAda()).toEqual([UNLABELED]);

    await expect(
      batchApi.archive("contacts", "companies", {
        inputs: [{ _from: { id: ada }, to: [{ id: acme }] }],
      }),
    ).resolves.toBeUndefined();
    const left = await batchApi.getPage("contacts", "companies", {
      inputs: [{ id: ada }, { id: bob }],
    });
    const ids = left.results
      .filter(({ to }) => to.length > 0)
      .map(({ _from, to }) => [_from.id, ...to.map(({ toObjectId }) => toObjectId)]);
    expect(ids).toEqual([[bob, onTheWire(zeta)]]);
  });

  test("is made by default", async () => {
    const { v4, ada, bob, acme } = await withRecords();
    const made = await v4.batchApi.createDefault("contacts", "companies", {
      inputs: [ada, bob].map((id) => ({ _from: { id }, to: { id: acme } })),
    });
    expect(made.status).toBe("COMPLETE");
    for (const id of [ada, bob]) {
      expect(made.results).toContainEqual({
        _from: { id },
        to: { id: acme },
        associationSpec: ANY,
      });
    }
    const page = await v4.basicApi.getPage("companies", acme, "contacts");
    expect(page.results).toHaveLength(2);
  });

  test("is made but for records that do not exist", async () => {
    const { v4, ada, acme } = await withRecords();
    const mixed = await v4.batchApi.create("contacts", "companies", {
      inputs: [
        { _from: { id: ada }, to: { id: acme }, types: [ANY] },
        { _from: { id: ada }, to: { id: "1" }, types: [ANY] },
      ],
    });
    expect(mixed.results).toHaveLength(1);
    expect(mixed).toMatchObject({ errors: [expect.objectContaining({ status: "error" })] });
  });

  test("is made, read and removed in v3", async () => {
    // The client throws at the 200 that recordings have: it knows the 201 of the description alone.
    const { v3, ada, acme } = await withRecords({ quirks: { associationsV3: "one-way" } });
    const pair = { _from: { id: ada }, to: { id: acme }, type: "contact_to_company" };
    const made = await v3.create("contacts", "companies", { inputs: [pair] });
    expect(made.status).toBe("COMPLETE");
    expect(made.results).toEqual([pair]);
    const read = await v3.read("contacts", "companies", { inputs: [{ id: ada }] });
    expect(read.results).toMatchObject([{ _from: { id: ada } }]);
    expect(read.results[0]?.to).toContainEqual({ id: acme, type: "contact_to_company" });
    await expect(v3.archive("contacts", "companies", { inputs: [pair] })).resolves.toBeUndefined();
    const none = await v3.read("contacts", "companies", { inputs: [{ id: ada }] });
    expect(none.results.flatMap(({ to }) => to)).toEqual([]);
  });
});

test("a batch in v3 is made, and the client throws at its 200 all the same", async () => {
  const { v3, v4, ada, acme } = await withRecords();
  const pair = { _from: { id: ada }, to: { id: acme }, type: "contact_to_company" };
  const { code } = await refusalOf(v3.create("contacts", "companies", { inputs: [pair] }));
  expect(code).toBe(200);
  const { results } = await v4.basicApi.getPage("contacts", ada, "companies");
  expect(results).toHaveLength(1);
});

test("a type that does not exist is refused", async () => {
  const { v4, ada, acme } = await withRecords();
  const { code } = await refusalOf(
    v4.basicApi.create("contacts", ada, "companies", acme, [
      { associationCategory: Category.UserDefined, associationTypeId: 123_456 },
    ]),
  );
  expect(code).toBe(400);
});
