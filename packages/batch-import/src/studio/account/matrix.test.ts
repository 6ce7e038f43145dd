import { expect, test } from "vitest";
import { createSandbox, type SandboxOptions } from "@x/batch-sandbox";
import { aClient } from "../../testing/a-client.ts";
import { readMatrix } from "./matrix.ts";
import { aStudio } from "../../testing/a-studio.ts";

test("the matrix says what is offered for which object, and what a token needs", async () => {
  const { studio } = await aStudio();
  const { limits, objects, operations, scopesRefused } = await studio.matrix({});
  expect(scopesRefused).toBeUndefined();
  expect(operations).toEqual(["create", "update", "upsert", "archive", "read"]);
  expect(objects.find(({ name }) => name === "contacts")).toEqual({
    name: "contacts",
    typeId: "0-1",
    operations: ["create", "update", "upsert", "archive", "read"],
    read: "crm.objects.contacts.read",
    write: "crm.objects.contacts.write",
    token: { read: "yes", write: "yes" },
  });
  expect(objects.filter(({ operations }) => !operations.includes("create")).length).toBeGreaterThan(
    0,
  );
  expect(limits.recordsPerRequest).toBe(100);
});

test("the matrix says what a token lacks, or that HubSpot does not say it", async () => {
  const scopes = ["crm.objects.contacts.read", "crm.objects.custom.write"];
  const apps = [{ accessToken: "secret", scopes: [...scopes, "crm.schemas.custom.read"] }];
  const properties = { "2-7": [{ name: "serial", type: "string" }] } as const;
  const matrixOf = (quirks: SandboxOptions["quirks"]) => {
    const client = aClient(createSandbox({ apps, properties, quirks }));
    return readMatrix(client);
  };
  const told = await matrixOf({});
  const tokenOf = (name: string) => told.objects.find((one) => one.name === name)?.token;
  expect(["contacts", "deals", "object_7"].map(tokenOf)).toEqual([
    { read: "yes", write: "no" },
    { read: "no", write: "no" },
    { read: "not known", write: "yes" },
  ]);
  const untold = await matrixOf({ scopesOfToken: "refused" });
  expect(untold.scopesRefused).toBe("access token not found.");
  expect(untold.objects.some(({ token }) => token !== undefined)).toBe(false);
});
