import { createBatchClient } from "@x/batch-http";

const accessToken = process.env.HUBSPOT_ACCESS_TOKEN!;
const hubspot = createBatchClient({ accessToken });

const records = [
  { properties: { email: "ada@example.com" } },
  { properties: { email: "no e-mail" } },
];
const { outcomes } = await hubspot.upsert(
  "contacts",
  records,
  { idProperty: "email" }, // creates what is missing
);
for (const { index, status } of outcomes) {
  console.log(index, status);
}
//=> 0 created
//=> 1 failed
