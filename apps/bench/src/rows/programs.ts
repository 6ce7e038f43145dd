/** One create, as little as a program can have. */
export const PROGRAMS = {
  "batch-http": `import { createBatchClient } from "@x/batch-http";
const hubspot = createBatchClient({ accessToken: "token" });
hubspot.create("contacts", [{ properties: { email: "ada@example.com" } }]).then(console.log);`,
  "@hubspot/api-client": `import { Client } from "@hubspot/api-client";
const hubspot = new Client({ accessToken: "token" });
hubspot.crm.contacts.batchApi.create({ inputs: [{ properties: { email: "ada@example.com" } }] }).then(console.log);`,
} as const;
