import { expect, test } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import { ask, post } from "../testing/test-support.ts";

const CONTACTS = "/crm/v3/objects/contacts";

async function withContact() {
  let now = Date.UTC(2026, 0, 1);
  const sandbox = createSandbox({ clock: () => now });
  await post(sandbox, CONTACTS, { properties: { city: "Lund" } });
  const [contact] = sandbox.inspect("contacts");
  return { sandbox, id: contact!.id, later: (milliseconds: number) => void (now += milliseconds) };
}

test("a history shows every value a property had, newest first, in both kinds of read", async () => {
  const { sandbox, id, later } = await withContact();
  for (const city of ["Lund", "Malmö", ""]) {
    later(1000);
    await ask(sandbox, "PATCH", `${CONTACTS}/${id}`, { properties: { city } });
  }
  later(1000);
  await ask(sandbox, "DELETE", `${CONTACTS}/${id}`);
  const history = {
    city: [
      { value: "", timestamp: "2026-01-01T00:00:03Z", sourceType: "INTEGRATION" },
      { value: "Malmö", timestamp: "2026-01-01T00:00:02Z", sourceType: "INTEGRATION" },
      { value: "Lund", timestamp: "2026-01-01T00:00:00Z", sourceType: "INTEGRATION" },
    ],
    fax: [],
  };
  const query = "propertiesWithHistory=city,fax,nope&archived=true";
  const one = await ask(sandbox, "GET", `${CONTACTS}/${id}?${query}`);
  expect(one.body).toHaveProperty("propertiesWithHistory", history);
  const batch = await post(sandbox, `${CONTACTS}/batch/read?archived=true`, {
    inputs: [{ id }],
    propertiesWithHistory: ["city", "fax"],
  });
  expect(batch.body.results[0]).toHaveProperty("propertiesWithHistory", history);
});

test.each([
  ["contacts", 45],
  ["companies", 20],
])(
  "of %s, the last %i values of a property are kept, each with the moment it was set",
  async (object, kept) => {
    let now = 0;
    const sandbox = createSandbox({ clock: () => now });
    const path = `/crm/v3/objects/${object}`;
    await post(sandbox, path, { properties: { city: "0", zip: "1" } });
    const { id } = sandbox.inspect(object)[0]!;
    for (let place = 1; place <= 50; place += 1) {
      now = place * 1000;
      await ask(sandbox, "PATCH", `${path}/${id}`, { properties: { city: String(place) } });
    }
    const { body } = await ask(sandbox, "GET", `${path}/${id}?propertiesWithHistory=city,zip`);
    const { city, zip } = body["propertiesWithHistory"] as Record<string, readonly object[]>;
    expect([city!.length, city![0], city!.at(-1)]).toMatchObject([
      kept,
      { value: "50", timestamp: "1970-01-01T00:00:50Z" },
      { value: String(51 - kept) },
    ]);
    expect(zip).toMatchObject([{ value: "1", timestamp: "1970-01-01T00:00:00Z" }]);
  },
);

test("the histories of a snapshot stay as they were", async () => {
  const { sandbox, id } = await withContact();
  const change = (city: string) =>
    ask(sandbox, "PATCH", `${CONTACTS}/${id}`, { properties: { city } });
  await change("Malmö");
  const snapshot = sandbox.snapshot();
  const before = JSON.stringify(snapshot);
  await change("Kiruna");
  sandbox.restore(snapshot);
  await change("Ystad");
  expect(JSON.stringify(snapshot)).toBe(before);
  const { body } = await ask(sandbox, "GET", `${CONTACTS}/${id}?propertiesWithHistory=city`);
  const values = ["Ystad", "Malmö", "Lund"].map((value) => expect.objectContaining({ value }));
  expect(body).toHaveProperty("propertiesWithHistory.city", values);
});

test("a search that lags finds a record whose earlier values are no longer kept by the oldest that is", async () => {
  let now = 0;
  const sandbox = createSandbox({ clock: () => now, searchDelay: 10_000 });
  const path = "/crm/v3/objects/companies";
  await post(sandbox, path, { properties: { city: "0" } });
  const { id } = sandbox.inspect("companies")[0]!;
  now = 20_000;
  for (let place = 1; place <= 25; place += 1) {
    now += 1;
    await ask(sandbox, "PATCH", `${path}/${id}`, { properties: { city: String(place) } });
  }
  const { body } = await post(sandbox, `${path}/search`, { properties: ["city"] });
  expect(body.results).toMatchObject([{ properties: { city: "6" } }]);
});
