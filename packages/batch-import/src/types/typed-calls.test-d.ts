import { createBatchClient } from "@x/batch-http";
import { describe, expectTypeOf, test } from "vitest";
import type * as Types from "./testing/hubspot-types.ts";
import type {
  Company,
  CompanyChange,
  Contact,
  ContactChange,
  Contract,
  NewCompany,
  NewContact,
  NewDeal,
  NewVendor,
  PartnerClientChange,
  VendorChange,
} from "./testing/hubspot-types.ts";

const hubspot = createBatchClient({ accessToken: "x" });
const id = "7";
const byEmail = { idProperty: "email" };

describe("a create", () => {
  test("takes what HubSpot takes", () => {
    void hubspot.create<NewContact>("contacts", [
      { properties: {} },
      { properties: { email: "ada@example.com", lifecyclestage: "lead", tags: "a;b", vip: true } },
      { properties: { born: "1815-12-10", last_call: Date.now(), age: 36, team: "7" } },
      { properties: { born: 0, age: "12345678901234567890", tags: ";b", hubspot_owner_id: 12 } },
      {
        properties: { reviewer: "12", firstname: "", lifecyclestage: "", tags: "", vip: undefined },
      },
    ]);
  });

  test("does not compile with what the account does not have", () => {
    // @ts-expect-error no such property
    void hubspot.create<NewContact>("contacts", [{ properties: { emial: "ada@example.com" } }]);
    // @ts-expect-error no such option
    void hubspot.create<NewContact>("contacts", [{ properties: { lifecyclestage: "leed" } }]);
    // @ts-expect-error the label is not the option
    void hubspot.create<NewContact>("contacts", [{ properties: { lifecyclestage: "Partner" } }]);
    // @ts-expect-error no such option among several
    void hubspot.create<NewContact>("contacts", [{ properties: { tags: "x;a" } }]);
    // @ts-expect-error an option with a semicolon cannot be one of several
    void hubspot.create<NewContact>("contacts", [{ properties: { tags: "c" } }]);
    // @ts-expect-error not a number
    void hubspot.create<NewContact>("contacts", [{ properties: { age: "1,5" } }]);
    // @ts-expect-error not an id
    void hubspot.create<NewContact>("contacts", [{ properties: { reviewer: "Ada" } }]);
    // @ts-expect-error a day is no Date
    void hubspot.create<NewContact>("contacts", [{ properties: { born: new Date() } }]);
  });

  test("does not compile with what HubSpot alone sets", () => {
    // @ts-expect-error read-only
    void hubspot.create<NewContact>("contacts", [{ properties: { createdate: 0 } }]);
    // @ts-expect-error calculated
    void hubspot.create<NewContact>("contacts", [{ properties: { score: 1 } }]);
    // @ts-expect-error the record id
    void hubspot.create<NewContact>("contacts", [{ properties: { hs_object_id: 1 } }]);
  });

  test("needs what HubSpot's guide requires", () => {
    const deal = { dealname: "Big", dealstage: "closedwon", pipeline: "default" } as const;
    void hubspot.create<NewDeal>("deals", [{ properties: deal }]);
    void hubspot.create<NewDeal>("deals", [{ properties: { ...deal, amount: "" } }]);
    // @ts-expect-error no stage and no pipeline
    void hubspot.create<NewDeal>("deals", [{ properties: { dealname: "Big" } }]);
    // @ts-expect-error no name
    void hubspot.create<NewDeal>("deals", [{ properties: { ...deal, dealname: undefined } }]);
    // @ts-expect-error an empty pipeline
    void hubspot.create<NewDeal>("deals", [{ properties: { ...deal, pipeline: "" } }]);
  });

  test("needs one of those of which HubSpot requires one", () => {
    void hubspot.create<NewCompany>("companies", [{ properties: { name: "Acme" } }]);
    void hubspot.create<NewCompany>("companies", [{ properties: { domain: "acme.example" } }]);
    // @ts-expect-error neither
    void hubspot.create<NewCompany>("companies", [{ properties: { city: "Lund" } }]);
    void hubspot.create<CompanyChange>("companies", [{ properties: { city: "Lund" } }]);
  });
});

test("an update and an upsert take any of what can be written", () => {
  void hubspot.update<ContactChange>("contacts", [{ id, properties: { lifecyclestage: "71" } }]);
  const ada = { email: "ada@example.com", firstname: "Ada" };
  void hubspot.upsert<ContactChange>("contacts", [{ properties: ada }], byEmail);
  // @ts-expect-error read-only
  void hubspot.update<ContactChange>("contacts", [{ id, properties: { createdate: 0 } }]);
  // @ts-expect-error no such property
  void hubspot.upsert<ContactChange>("contacts", [{ properties: { ...ada, mail: "" } }], byEmail);
});

test("a read gives text, or null, of every property", async () => {
  const [found] = (await hubspot.read<Contact>("contacts", [{ id }])).outcomes;
  if (found?.status !== "found") return;
  const { properties } = found.record;
  expectTypeOf(properties.createdate).toEqualTypeOf<string | null>();
  expectTypeOf(properties.age).toEqualTypeOf<string | null>();
  expectTypeOf(properties.vip).toEqualTypeOf<string | null>();
  expectTypeOf(properties.hubspot_owner_id).toEqualTypeOf<string | null>();
  expectTypeOf(properties.lifecyclestage).toEqualTypeOf<"71" | "customer" | "lead" | null>();
  // @ts-expect-error no such property
  void properties.emial;
  const [company] = (await hubspot.read<Company>("companies", [{ id }])).outcomes;
  if (company?.status === "found") void company.record.properties.city;
});

test("a custom object, whatever its names are", () => {
  const properties = { 'quo"te': "x", "back\\slash": "x", "läßt 🎉": "x", "7": "x", class: "x" };
  void hubspot.create<NewVendor>("p_vendor", [{ properties }]);
  const sizes = ['"; export const broken = 1; //', "\\", "M\u2028\ud800", "läßt 🎉"] as const;
  const records = sizes.map((size) => ({ id, properties: { size } }));
  void hubspot.update<VendorChange>("p_vendor", records);
  // @ts-expect-error no such option
  void hubspot.update<VendorChange>("p_vendor", [{ id, properties: { size: "S" } }]);
  // @ts-expect-error no such property
  void hubspot.create<NewVendor>("p_vendor", [{ properties: { quote: "x" } }]);
  expectTypeOf<keyof VendorChange>().toEqualTypeOf<
    'quo"te' | "back\\slash" | "läßt 🎉" | "7" | "class" | "size"
  >();
});

test("an object has the types of what HubSpot offers for it", () => {
  void hubspot.read<Contract>("contracts", [{ id }]);
  void hubspot.update<PartnerClientChange>("partner_clients", [{ id, properties: { city: "" } }]);
  // @ts-expect-error contracts are read only
  expectTypeOf<Types.ContractChange>().toBeAny();
  // @ts-expect-error partner clients are not created
  expectTypeOf<Types.NewPartnerClient>().toBeAny();
});
