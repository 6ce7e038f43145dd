import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { aClient } from "../testing/a-client.ts";
import { findObjectType } from "./find-object-type.ts";

const schema = (name: string, singular: string, plural: string) => ({
  name,
  labels: { singular, plural },
  primaryDisplayProperty: "title",
  requiredProperties: [],
  properties: [{ name: "title", label: "Title", type: "string", fieldType: "text" }],
  associatedObjects: [],
});

/** An account with these custom objects, and its type ids by name. */
async function anAccount(...schemas: ReturnType<typeof schema>[]) {
  const sandbox = createSandbox();
  const ids: Record<string, string> = {};
  for (const body of schemas) {
    const answer = await sandbox.fetch(
      new Request("https://api.hubapi.com/crm-object-schemas/v3/schemas", {
        method: "POST",
        headers: { authorization: "Bearer secret", "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
    expect(answer.status).toBe(201);
    ids[body.name] = ((await answer.json()) as { objectTypeId: string }).objectTypeId;
  }
  return { sandbox, ids };
}

const asked = (sandbox: Sandbox) =>
  sandbox.requests().filter(({ method, path }) => method === "GET" && path.includes("schemas"))
    .length;

test("a custom object is found by each of its names, whatever case and blanks", async () => {
  const { sandbox, ids } = await anAccount(
    schema("vendor", "Supplier", "Our suppliers"),
    schema("site", "Building site", "Building sites"),
  );
  const client = async () => aClient(sandbox);
  for (const word of ["vendor", "Vendor", "supplier", "OUR SUPPLIERS", "p1000001_vendor"]) {
    const objectType = word.startsWith("p") ? word : ids["vendor"];
    expect(await findObjectType(word, client)).toEqual({ objectType });
  }
  expect(await findObjectType("building-site", client)).toEqual({ objectType: ids["site"] });
  expect(asked(sandbox)).toBe(5);
});

test.each([
  ["Contact", { objectType: "contacts" }],
  ["p_vendor", { objectType: "p_vendor" }],
  ["2-77", { objectType: "2-77" }],
])("%j is known without a question", async (word, found) => {
  const { sandbox } = await anAccount();
  expect(await findObjectType(word, async () => aClient(sandbox))).toEqual(found);
  expect(sandbox.requests()).toEqual([]);
});

test("a slip in the name of a standard object is not asked for", async () => {
  const never = () => Promise.reject(new Error("asked"));
  expect(await findObjectType("contcts", never)).toEqual({
    problem: expect.stringMatching(/^Unknown object type "contcts"\..* Did you mean "contacts"\?/),
  });
});

test("of several the type ids are named", async () => {
  const { sandbox, ids } = await anAccount(
    schema("house", "House", "Houses here"),
    schema("home", "Home", "House"),
  );
  expect(await findObjectType("house", async () => aClient(sandbox))).toEqual({
    problem: `"house" may be ${ids["house"]} ("Houses here") or ${ids["home"]} ("House"); write the type id.`,
  });
});

test("what is none is told with the custom objects that there are", async () => {
  const { sandbox } = await anAccount(schema("vendor", "Supplier", "Suppliers"));
  expect(await findObjectType("Suplier", async () => aClient(sandbox))).toEqual({
    problem: expect.stringMatching(
      /^Unknown object type "Suplier"\..* Did you mean "Supplier"\? .* Custom objects: Suppliers\.$/,
    ),
  });
});

test("a token that may not read them says which scope it lacks", async () => {
  const apps = [{ accessToken: "secret", scopes: ["crm.objects.contacts.read"] }];
  const sandbox = createSandbox({ apps });
  expect(await findObjectType("vendor", async () => aClient(sandbox))).toEqual({
    problem: expect.stringMatching(
      /The custom objects of the account could not be read\. The token lacks the scope crm\.schemas\.custom\.read\.$/,
    ),
  });
});
