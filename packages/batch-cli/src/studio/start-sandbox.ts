import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";

/** A sandbox that plays HubSpot on this machine until it is disposed of. */
export interface RunningSandbox extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly url: string;
}

/** A sandbox takes any. */
export const SANDBOX_TOKEN = "sandbox";

/** So that some rows of a file meet a record that is there. */
const CONTACTS = [
  { firstname: "Ada", lastname: "Okafor", email: "ada.okafor@example.com" },
  { firstname: "Ben", lastname: "Larsen", email: "ben.larsen@example.com" },
  { firstname: "Chiara", lastname: "Ricci", email: "chiara.ricci@example.com" },
];

/** Starts one with HubSpot's pace and limits, and a few contacts. */
export async function startSandbox(): Promise<RunningSandbox> {
  const sandbox = createSandbox({
    limits: { requests: 190, perMilliseconds: 10_000, daily: 250_000 },
    latency: [80, 250],
  });
  const server = await listen(sandbox);
  const { url } = server;
  const { ok, status } = await fetch(`${url}/crm/v3/objects/contacts/batch/create`, {
    method: "POST",
    headers: { authorization: `Bearer ${SANDBOX_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify({ inputs: CONTACTS.map((properties) => ({ properties })) }),
  });
  if (!ok) throw new Error(`The sandbox did not take its contacts: it answered with ${status}.`);
  return { sandbox, url, [Symbol.asyncDispose]: () => server.close() };
}
