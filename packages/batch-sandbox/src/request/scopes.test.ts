import { describe, expect, test } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import { ask, post } from "../testing/test-support.ts";
import type { SandboxOptions } from "../options/options.ts";

const V3 = "/crm/v3/objects";
const DATED = "/crm/objects/2026-03";

function withScopes(scopes: readonly string[], options: SandboxOptions = {}) {
  return createSandbox({
    properties: { "2-7": [{ name: "serial" }] },
    ...options,
    apps: [{ accessToken: "secret", scopes }],
  });
}

const call = (sandbox: ReturnType<typeof createSandbox>, target: string) => {
  const [method, path] = target.split(" ");
  return ask(sandbox, method!, path!, method === "GET" ? undefined : { inputs: [] });
};

describe.each([
  ["crm.objects.contacts.read", `POST ${V3}/contacts/batch/read`],
  ["crm.objects.contacts.write", `POST ${V3}/contacts/batch/create`],
  ["crm.objects.contacts.write", `POST ${DATED}/0-1/batch/upsert`],
  ["crm.objects.contacts.write", `POST ${DATED}/notes/batch/create`],
  ["crm.objects.companies.write", `POST ${V3}/companies/batch/archive`],
  ["crm.objects.line_items.write", `POST ${V3}/line_items/batch/create`],
  ["e-commerce", `POST ${V3}/line_items/batch/create`],
  ["sales-email-read", `POST ${V3}/emails/batch/read`],
  ["tickets", `POST ${V3}/tickets/batch/create`],
  ["crm.objects.appointments.read", `POST ${DATED}/appointments/batch/read`],
  ["crm.objects.custom.read", `POST ${V3}/2-7/batch/read`],
  ["crm.dealsplits.read_write", "POST /deal-splits/2026-03/batch/read"],
  ["crm.schemas.contacts.read", "GET /crm/v3/properties/contacts"],
  ["crm.objects.contacts.read", "GET /crm/properties/2026-09/notes"],
  ["crm.schemas.custom.read", "GET /crm/properties/2026-03/2-7"],
  ["crm.schemas.custom.read", "GET /crm/v3/schemas"],
  ["crm.objects.owners.read", "GET /crm/v3/owners"],
  ["crm.objects.deals.read", "POST /crm/v4/associations/contacts/deals/batch/read"],
  ["crm.objects.contacts.write", "POST /crm/v4/associations/contacts/deals/batch/create"],
])("%s is needed for %s", (scope, target) => {
  test("and enough", async () => {
    const { status } = await call(withScopes([scope]), target);
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(300);
  });

  test("and no other will do", async () => {
    const { status, body } = await call(withScopes(["crm.objects.carts.read"]), target);
    expect(status).toBe(403);
    expect(JSON.stringify(body)).toContain(`"${scope}"`);
  });
});

test("to read is not to write", async () => {
  const reader = withScopes(["crm.objects.contacts.read"]);
  expect((await call(reader, `POST ${V3}/contacts/batch/read`)).status).toBe(200);
  expect((await call(reader, `POST ${V3}/contacts/batch/update`)).status).toBe(403);
});

test.each([
  "POST /crm/v4/associations/contacts/deals/batch/create",
  `POST ${DATED}/appointments/batch/create`,
])("nor is it for %s", async (target) => {
  const reader = withScopes(["crm.objects.contacts.read", "crm.objects.appointments.read"]);
  expect((await call(reader, target)).status).toBe(403);
});

test("the refusal names what is missing", async () => {
  const { body } = await call(withScopes([]), `POST ${V3}/line_items/batch/read`);
  expect(body).toEqual({
    status: "error",
    message:
      "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.",
    correlationId: expect.any(String),
    category: "MISSING_SCOPES",
    errors: [
      {
        message: "One or more of the following scopes are required.",
        context: { requiredGranularScopes: ["crm.objects.line_items.read", "e-commerce"] },
      },
    ],
    links: { scopes: "https://developers.hubspot.com/scopes" },
  });
});

test("or does so in the other place, where that is asked for", async () => {
  const sandbox = withScopes([], { quirks: { missingScopesIn: "context" } });
  const { body } = await call(sandbox, `POST ${V3}/companies/batch/read`);
  expect(body.context).toEqual({ requiredGranularScopes: ["crm.objects.companies.read"] });
  expect(body).not.toHaveProperty("errors");
});

test.each([
  ["account details", "GET /account-info/v3/details", 200],
  ["an object nobody knows", `POST ${V3}/nothing/batch/read`, 400],
])("%s needs no scope", async (_, target, status) => {
  expect((await call(withScopes([]), target)).status).toBe(status);
});

test("an app without a list may do everything", async () => {
  const sandbox = createSandbox({ apps: [{ accessToken: "secret" }] });
  expect((await post(sandbox, `${V3}/contacts/batch/create`, {})).status).toBe(201);
});
