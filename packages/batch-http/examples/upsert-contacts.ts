import { createBatchClient } from "@x/batch-http";

const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
const records = [
  { properties: { email: "ada@example.com", firstname: "Ada" } },
  { properties: { email: "not an e-mail" } },
];
const result = await hubspot.upsert("contacts", records, { idProperty: "email" });
console.log(result.status); //=> partial
for (const outcome of result.outcomes) {
  if (outcome.status === "failed") console.log(records[outcome.index], outcome.error.message);
}
