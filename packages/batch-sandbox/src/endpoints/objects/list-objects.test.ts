import { expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { ask, send } from "../../testing/test-support.ts";

async function withCompanies(count: number) {
  const sandbox = createSandbox();
  for (let from = 0; from < count; from += 100) {
    const rows = Array.from({ length: Math.min(100, count - from) }, (_, n) => ({
      properties: { name: `Company ${from + n}` },
    }));
    await send(sandbox, "companies/create", rows);
  }
  return sandbox;
}

test("lists hand out every record once, page by page", async () => {
  const sandbox = await withCompanies(250);
  const ids: string[] = [];
  let link: string | undefined = "?limit=100&properties=name";
  const sizes: number[] = [];
  while (link !== undefined) {
    const page = await ask(sandbox, "GET", `/crm/v3/objects/companies${link}`);
    ids.push(...page.body.results.map(({ id }) => id));
    sizes.push(page.body.results.length);
    link = (page.body as { paging?: { next: { link: string } } }).paging?.next.link;
  }
  expect(sizes).toEqual([100, 100, 50]);
  expect(ids).toEqual(sandbox.inspect("companies").map(({ id }) => id));
});

test("lists have ten records unless told otherwise, and no page after the last", async () => {
  const sandbox = await withCompanies(11);
  const first = await ask(sandbox, "GET", "/crm/v3/objects/companies");
  expect(first.body.results).toHaveLength(10);
  expect(first.body).toHaveProperty("paging.next.after", first.body.results[9]!.id);
  const all = await ask(sandbox, "GET", "/crm/v3/objects/companies?limit=11");
  expect(all.body).not.toHaveProperty("paging");
});

test("lists have archived records when asked for them, and no others", async () => {
  const sandbox = await withCompanies(2);
  const [id] = sandbox.inspect("companies").map((company) => company.id);
  await ask(sandbox, "DELETE", `/crm/v3/objects/companies/${id}`);
  const live = await ask(sandbox, "GET", "/crm/v3/objects/companies");
  const archived = await ask(sandbox, "GET", "/crm/v3/objects/companies?archived=true");
  expect(live.body.results.map((row) => row.id)).not.toContain(id);
  expect(archived.body.results).toMatchObject([{ id, archived: true }]);
});

test("lists go on after an id, also of a record that is gone", async () => {
  const sandbox = createSandbox();
  const contacts = [1, 2, 3, 4].map((n) => ({ properties: { email: `c${n}@example.com` } }));
  await send(sandbox, "contacts/create", contacts);
  const [first, second, third, fourth] = sandbox.inspect("contacts").map(({ id }) => id);
  await ask(sandbox, "POST", "/crm/v3/objects/contacts/gdpr-delete", { objectId: second });
  const idsAfter = async (after: string) => {
    const { body } = await ask(sandbox, "GET", `/crm/v3/objects/contacts?after=${after}`);
    return body.results.map(({ id }) => id);
  };
  expect(await idsAfter(second!)).toEqual([third, fourth]);
  expect(await idsAfter("0")).toEqual([first, third, fourth]);
  expect(await idsAfter(fourth!)).toEqual([]);
  expect(await idsAfter("x")).toEqual([]);
});

test.each(["limit=101", "limit=0", "limit=x", "limit=51&propertiesWithHistory=name"])(
  "lists refuse %s",
  async (query) => {
    const answered = await ask(createSandbox(), "GET", `/crm/v3/objects/companies?${query}`);
    expect(answered.status).toBe(400);
  },
);
