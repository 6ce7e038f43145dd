import { createBatchClient } from "@x/batch-http";
import { createSandbox } from "@x/batch-sandbox";

/** Writes two records, to a sandbox unless `fetch` sends them elsewhere, and returns what became of them. */
export async function writeRecords(fetch = sandboxFetch()) {
  const hubspot = createBatchClient({ accessToken: "any", fetch });
  const records = ["ada@example.com", "no e-mail"].map((email) => ({ properties: { email } }));
  const { outcomes } = await hubspot.upsert("contacts", records, { idProperty: "email" });
  return outcomes.map(({ status }) => status).join();
}

function sandboxFetch() {
  const sandbox = createSandbox();
  return (input, init) => sandbox.fetch(new Request(input, init));
}
