import { ObjectTypePropertyCreateTypeEnum as Type } from "@hubspot/api-client/lib/codegen/crm/schemas/index.js";
import { expect, test } from "vitest";
import { connect } from "./connect.ts";
import { refusalOf } from "./refusal-of.ts";

const CARS = {
  name: "car",
  labels: { singular: "Car", plural: "Cars" },
  primaryDisplayProperty: "vin",
  requiredProperties: ["vin"],
  searchableProperties: ["vin"],
  secondaryDisplayProperties: [],
  associatedObjects: ["CONTACT"],
  properties: [
    { name: "vin", label: "VIN", type: Type.String, fieldType: "text", hasUniqueValue: true },
    { name: "colour", label: "Colour", type: Type.String, fieldType: "text" },
  ],
};

async function withCars() {
  const { client } = await connect({ clock: () => Date.UTC(2026, 4, 1) });
  const { coreApi } = client.crm.schemas;
  const created = await coreApi.create(CARS);
  return { client, coreApi, created, type: created.objectTypeId ?? "" };
}

test("a custom object is defined, and its records are kept", async () => {
  const { client, created, type } = await withCars();
  expect(created).toMatchObject({
    name: "car",
    labels: CARS.labels,
    primaryDisplayProperty: "vin",
    requiredProperties: ["vin"],
    archived: false,
  });
  expect(type).toMatch(/^2-\d+$/);
  expect(created.fullyQualifiedName).toMatch(/^p\d+_car$/);
  expect(created.createdAt).toEqual(new Date(Date.UTC(2026, 4, 1)));
  expect(created.properties.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["vin", "colour"]),
  );
  for (const name of [type, created.fullyQualifiedName ?? ""]) {
    const vin = `VIN of ${name}`;
    const { results } = await client.crm.objects.batchApi.upsert(name, {
      inputs: [{ id: vin, idProperty: "vin", properties: { vin, colour: "red" } }],
    });
    expect(results[0]).toMatchObject({ _new: true, properties: { vin } });
  }
  expect((await client.crm.objects.basicApi.getPage(type)).results).toHaveLength(2);
});

test("custom objects are listed and read, by id and by name", async () => {
  const { coreApi, created, type } = await withCars();
  const { results } = await coreApi.getAll();
  expect(results.map(({ objectTypeId }) => objectTypeId)).toContain(type);
  for (const name of [type, created.fullyQualifiedName ?? ""]) {
    const found = await coreApi.getById(name);
    expect(found).toMatchObject({ name: "car", objectTypeId: type });
    const vin = found.properties.find((property) => property.name === "vin");
    expect(vin).toMatchObject({ type: "string", fieldType: "text", hasUniqueValue: true });
  }
});

test("a custom object is changed", async () => {
  const { coreApi, type } = await withCars();
  const changed = await coreApi.update(type, {
    labels: { singular: "Vehicle", plural: "Vehicles" },
    requiredProperties: [],
  });
  expect(changed).toMatchObject({
    name: "car",
    labels: { singular: "Vehicle", plural: "Vehicles" },
    requiredProperties: [],
  });
});

test("associations of a custom object are defined, and used", async () => {
  const { client, coreApi, type } = await withCars();
  const made = await coreApi.createAssociation(type, {
    fromObjectTypeId: type,
    toObjectTypeId: "0-2",
    name: "car_to_company",
  });
  expect(made).toMatchObject({ fromObjectTypeId: type, toObjectTypeId: "0-2" });
  expect(made.id).toEqual(expect.any(String));
  const car = await client.crm.objects.basicApi.create(type, {
    properties: { vin: "1" },
    associations: [],
  });
  const company = await client.crm.companies.basicApi.create({
    properties: { name: "Acme" },
    associations: [],
  });
  const { basicApi } = client.crm.associations.v4;
  await basicApi.createDefault(type, car.id, "companies", company.id);
  const page = await basicApi.getPage("companies", company.id, type);
  expect(page.results.map(({ toObjectId }) => toObjectId)).toEqual([Number(car.id)]);
  await expect(coreApi.archiveAssociation(type, made.id)).resolves.toBeUndefined();
});

test("a custom object without records is archived", async () => {
  const { client, coreApi, type } = await withCars();
  await expect(coreApi.archive(type)).resolves.toBeUndefined();
  const { results } = await coreApi.getAll();
  expect(results.map(({ objectTypeId }) => objectTypeId)).not.toContain(type);
  const { code } = await refusalOf(client.crm.objects.basicApi.getPage(type));
  expect([400, 404]).toContain(code);
});

test("a custom object with records is not archived", async () => {
  const { client, coreApi, type } = await withCars();
  await client.crm.objects.basicApi.create(type, { properties: { vin: "1" }, associations: [] });
  expect((await refusalOf(coreApi.archive(type))).code).toBe(400);
});

test("a name that is taken is refused", async () => {
  const { coreApi } = await withCars();
  const { code } = await refusalOf(coreApi.create(CARS));
  expect([400, 409]).toContain(code);
});
