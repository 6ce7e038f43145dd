import {
  AssociationSpecAssociationCategoryEnum as Category,
  AssociationSpecWithLabelCategoryEnum as LabelCategory,
} from "@hubspot/api-client/lib/codegen/crm/associations/v4/index.js";
import { AssociationSpecWithLabelCategoryEnum as DefinitionCategory } from "@hubspot/api-client/lib/codegen/crm/associations/v4/schema/index.js";
import { describe, expect, test } from "vitest";
import { withRecords } from "./associated-records.ts";
import { connect } from "./connect.ts";
import { refusalOf } from "./refusal-of.ts";

/** HubSpot's own types from a contact to a company: of any company, and of the primary one. */
const UNLABELED = 279;
const PRIMARY = 1;

describe("labels", () => {
  test("of v3 are types with names", async () => {
    const { client } = await connect();
    const { results } = await client.crm.associations.schema.typesApi.getAll(
      "contacts",
      "companies",
    );
    expect(results).toContainEqual({ id: String(PRIMARY), name: "contact_to_company" });
  });

  test("of HubSpot's own are listed", async () => {
    const { v4 } = await withRecords();
    const { results } = await v4.schema.definitionsApi.getAll("contacts", "companies");
    expect(results).toContainEqual(
      expect.objectContaining({ category: LabelCategory.HubspotDefined, typeId: UNLABELED }),
    );
    expect(results).toContainEqual({
      category: LabelCategory.HubspotDefined,
      typeId: PRIMARY,
      label: "Primary",
    });
  });

  test("are made, used, renamed and removed", async () => {
    const { v4, ada, acme } = await withRecords();
    const { definitionsApi } = v4.schema;
    const made = await definitionsApi.create("contacts", "companies", {
      name: "boss",
      label: "Boss",
      inverseLabel: "Bossed by",
    });
    const { typeId = 0 } = made.results.find(({ label }) => label === "Boss") ?? {};
    const labelNow = async () => {
      const { results } = await definitionsApi.getAll("contacts", "companies");
      // HubSpot's own types can have the same numbers.
      const isOurs = (spec: (typeof results)[number]) =>
        spec.category === DefinitionCategory.UserDefined && spec.typeId === typeId;
      return results.find(isOurs)?.label;
    };
    expect(await labelNow()).toBe("Boss");
    const linked = await v4.basicApi.create("contacts", ada, "companies", acme, [
      { associationCategory: Category.UserDefined, associationTypeId: typeId },
    ]);
    expect(linked.labels).toContain("Boss");
    const page = await v4.basicApi.getPage("companies", acme, "contacts");
    expect(page.results[0]?.associationTypes.map(({ label }) => label)).toContain("Bossed by");

    await expect(
      definitionsApi.update("contacts", "companies", {
        associationTypeId: typeId,
        label: "Chief",
        inverseLabel: "Led by",
      }),
    ).resolves.toBeUndefined();
    expect(await labelNow()).toBe("Chief");

    const remove = () => definitionsApi.remove("contacts", "companies", typeId);
    expect((await refusalOf(remove())).body["message"]).toContain("in use");
    await v4.basicApi.archive("contacts", ada, "companies", acme);
    await expect(remove()).resolves.toBeUndefined();
    expect(await labelNow()).toBeUndefined();
  });
});
