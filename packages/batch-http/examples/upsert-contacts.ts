import { createBatchClient } from "@x/batch-http";

const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
const records = ["ada@example.com", "no e-mail"].map((email) => ({ properties: { email } }));
const { outcomes } = await hubspot.upsert("contacts", records, { idProperty: "email" });
for (const { index, status } of outcomes) console.log(index, status);
//=> 0 created
//=> 1 failed
