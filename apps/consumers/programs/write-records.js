import { createBatchClient } from "@x/batch-http";
import { createSandbox } from "@x/batch-sandbox";

/** Writes two records to a sandbox, and returns what became of them. */
export async function writeRecords() {
  const sandbox = createSandbox();
  const hubspot = createBatchClient({
    accessToken: "any",
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
  });
  const records = ["ada@example.com", "no e-mail"].map((email) => ({ properties: { email } }));
  const { outcomes } = await hubspot.upsert("contacts", records, { idProperty: "email" });
  return outcomes.map(({ status }) => status).join();
}
