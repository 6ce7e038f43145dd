import {
  BatchResponsePropertyStatusEnum as Status,
  PropertyCreateFieldTypeEnum as FieldType,
  PropertyCreateTypeEnum as Type,
} from "@hubspot/api-client/lib/codegen/crm/properties/index.js";
import { describe, expect, test } from "vitest";
import { connect, MACHINES, SERIAL } from "./connect.ts";
import { refusalOf } from "./refusal-of.ts";

const SHADE = {
  name: "shade",
  label: "Shade",
  groupName: "contactinformation",
  type: Type.Enumeration,
  fieldType: FieldType.Select,
  options: [
    { value: "light", label: "Light", hidden: false, displayOrder: 0 },
    { value: "dark", label: "Dark", hidden: false, displayOrder: 1 },
  ],
};

describe("the properties of an object", () => {
  test("are listed", async () => {
    const { client } = await connect();
    const { coreApi } = client.crm.properties;
    const contacts = await coreApi.getAll("contacts");
    const email = contacts.results.find(({ name }) => name === "email");
    expect(email).toMatchObject({ type: "string", fieldType: "text", hubspotDefined: true });
    expect(email?.options).toEqual([]);
    const machines = await coreApi.getAll(MACHINES);
    expect(machines.results.map(({ name }) => name)).toContain(SERIAL);
  });

  test("are read by name", async () => {
    const { client } = await connect();
    const { coreApi } = client.crm.properties;
    const stage = await coreApi.getByName("deals", "dealstage");
    expect(stage).toMatchObject({ name: "dealstage", type: "enumeration" });
    expect(stage.options[0]).toMatchObject({
      value: "appointmentscheduled",
      label: expect.any(String) as string,
      hidden: false,
    });
    const serial = await coreApi.getByName(MACHINES, SERIAL);
    expect(serial.hasUniqueValue).toBe(true);
  });

  test("are created, and values are held against them from then on", async () => {
    const { client } = await connect({ clock: () => Date.UTC(2026, 4, 1) });
    const { coreApi } = client.crm.properties;
    const created = await coreApi.create("contacts", SHADE);
    expect(created).toMatchObject({ ...SHADE, archived: false, hasUniqueValue: false });
    expect(created.createdAt).toEqual(new Date(Date.UTC(2026, 4, 1)));
    const { basicApi } = client.crm.contacts;
    const good = await basicApi.create({ properties: { shade: "dark" }, associations: [] });
    expect(good.properties["shade"]).toBe("dark");
    const { code, body } = await refusalOf(
      basicApi.create({ properties: { shade: "pink" }, associations: [] }),
    );
    expect({ code, body }).toMatchObject({
      code: 400,
      body: { errors: [{ code: "INVALID_OPTION" }] },
    });
  });

  test("are unique when they are created so", async () => {
    const { client } = await connect();
    await client.crm.properties.coreApi.create("companies", {
      name: "vat_id",
      label: "VAT ID",
      groupName: "companyinformation",
      type: Type.String,
      fieldType: FieldType.Text,
      hasUniqueValue: true,
    });
    const { results } = await client.crm.companies.batchApi.upsert({
      inputs: [{ id: "DE1", idProperty: "vat_id", properties: { name: "Acme" } }],
    });
    expect(results).toMatchObject([{ _new: true }]);
    const found = await client.crm.companies.basicApi.getById(
      "DE1",
      ["name"],
      undefined,
      undefined,
      false,
      "vat_id",
    );
    expect(found.properties["name"]).toBe("Acme");
  });

  test("are changed", async () => {
    const { client } = await connect();
    const { coreApi } = client.crm.properties;
    await coreApi.create("contacts", SHADE);
    const changed = await coreApi.update("contacts", "shade", {
      label: "Tone",
      options: [{ value: "pink", label: "Pink", hidden: false, displayOrder: 0 }],
    });
    expect(changed).toMatchObject({ name: "shade", label: "Tone", options: [{ value: "pink" }] });
    const contact = await client.crm.contacts.basicApi.create({
      properties: { shade: "pink" },
      associations: [],
    });
    expect(contact.properties["shade"]).toBe("pink");
  });

  test("are archived, and listed as such", async () => {
    const { client } = await connect();
    const { coreApi } = client.crm.properties;
    await coreApi.create("contacts", SHADE);
    await expect(coreApi.archive("contacts", "shade")).resolves.toBeUndefined();
    expect((await refusalOf(coreApi.getByName("contacts", "shade"))).code).toBe(404);
    const archived = await coreApi.getAll("contacts", true);
    expect(archived.results.map(({ name }) => name)).toEqual(["shade"]);
    expect(archived.results[0]?.archivedAt).toBeInstanceOf(Date);
  });

  test("cannot be created twice", async () => {
    const { client } = await connect();
    const { coreApi } = client.crm.properties;
    await coreApi.create("contacts", SHADE);
    const { code, body } = await refusalOf(coreApi.create("contacts", SHADE));
    expect(code).toBe(409);
    expect(body).toMatchObject({ category: "OBJECT_ALREADY_EXISTS" });
  });

  test("that do not exist are not found", async () => {
    const { client } = await connect();
    const { coreApi } = client.crm.properties;
    expect((await refusalOf(coreApi.getByName("contacts", "nope"))).code).toBe(404);
    expect((await refusalOf(coreApi.update("contacts", "nope", { label: "x" }))).code).toBe(404);
  });
});

describe("a batch of properties", () => {
  const TONE = { ...SHADE, name: "tone", label: "Tone" };

  test("is created, read and archived", async () => {
    const { client } = await connect();
    const { batchApi, coreApi } = client.crm.properties;
    const created = await batchApi.create("contacts", { inputs: [SHADE, TONE] });
    expect(created.status).toBe(Status.Complete);
    expect(created.startedAt).toBeInstanceOf(Date);
    expect(created.results.map(({ name }) => name).sort()).toEqual(["shade", "tone"]);

    const read = await batchApi.read("contacts", {
      archived: false,
      inputs: [{ name: "shade" }, { name: "email" }],
    });
    expect(read.results.map(({ name }) => name).sort()).toEqual(["email", "shade"]);

    await expect(
      batchApi.archive("contacts", { inputs: [{ name: "shade" }, { name: "tone" }] }),
    ).resolves.toBeUndefined();
    const archived = await coreApi.getAll("contacts", true);
    expect(archived.results.map(({ name }) => name).sort()).toEqual(["shade", "tone"]);
  });

  test("is created but for the one that exists", async () => {
    const { client } = await connect();
    const { batchApi, coreApi } = client.crm.properties;
    await coreApi.create("contacts", SHADE);
    const mixed = await batchApi.create("contacts", { inputs: [SHADE, TONE] });
    expect(mixed.results.map(({ name }) => name)).toEqual(["tone"]);
    expect(mixed).toMatchObject({
      numErrors: 1,
      errors: [
        {
          category: "OBJECT_ALREADY_EXISTS",
          subCategory: "Properties.PROPERTY_WITH_NAME_EXISTS",
          context: { name: ["shade"] },
        },
      ],
    });
  });

  test("is read but for the one that does not exist", async () => {
    const { client } = await connect();
    const read = await client.crm.properties.batchApi.read("contacts", {
      archived: false,
      inputs: [{ name: "nope" }, { name: "email" }],
    });
    expect(read.results.map(({ name }) => name)).toEqual(["email"]);
    expect(read).toMatchObject({ numErrors: 1, errors: [{ context: { name: ["nope"] } }] });
  });
});
