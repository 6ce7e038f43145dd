import { type BatchClient, createBatchClient } from "@x/batch-http";
import type { ApiVersion } from "@x/batch-types";
import { createSandbox, type Quirks, type Sandbox } from "@x/batch-sandbox";
import { handlers } from "@x/batch-sandbox/msw";
import { setupWorker } from "msw/browser";

/** Contacts that the sandbox has when it starts, so that some rows of the sample exist already. */
const EXISTING_CONTACTS = [
  { firstname: "Ada", lastname: "Okafor", email: "ada.okafor@example.com" },
  { firstname: "Ben", lastname: "Larsen", email: "ben.larsen@example.com" },
  { firstname: "Chiara", lastname: "Ricci", email: "chiara.ricci@example.com" },
  { firstname: "Dmitri", lastname: "Volkov", email: "dmitri.volkov@example.com" },
  { firstname: "Emi", lastname: "Tanaka", email: "emi.tanaka@example.com" },
];

/** A HubSpot account that lives in this page, and a client that knows nothing of that. */
export interface SandboxAccount {
  readonly client: BatchClient<ApiVersion>;
  readonly sandbox: Sandbox;
  /** Back to the contacts it had at the start. */
  reset(): Promise<void>;
}

/**
 * Lets a sandbox answer what this page sends to HubSpot, and gives it its first contacts.
 *
 * @throws {Error} in words for people, where the browser has no service worker to offer.
 */
export async function startSandboxAccount(): Promise<SandboxAccount> {
  if (!("serviceWorker" in navigator)) {
    throw new Error(
      "This browser offers no service worker here. Open the page over https or as localhost, and not in a private window.",
    );
  }
  const sandbox = createSandbox({
    limits: { requests: 190, perMilliseconds: 10_000 },
    latency: [80, 250],
    quirks: quirksOfPage(),
  });
  await setupWorker(...handlers(sandbox)).start({
    quiet: true,
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
    // The page's own files. Other hosts are refused by the worker.
    onUnhandledFrame: "bypass",
  });
  reloadWhenRestored();

  const client = createBatchClient<ApiVersion>({
    accessToken: "sandbox",
    fetch: fetchThroughWorker,
  });
  async function reset(): Promise<void> {
    sandbox.reset();
    const records = EXISTING_CONTACTS.map((properties) => ({ properties }));
    const { status } = await client.create("contacts", records);
    if (status !== "success") throw new Error("The sandbox did not take its first contacts.");
  }
  await reset();
  return { client, sandbox, reset };
}

/** The address of the page can name them as JSON: `?quirks={"traceIdEcho":false}`. */
function quirksOfPage(): Partial<Quirks> {
  const quirks = new URLSearchParams(location.search).get("quirks");
  return quirks === null ? {} : (JSON.parse(quirks) as Partial<Quirks>);
}

/** Without the worker in between, a request would leave for the real HubSpot. */
const fetchThroughWorker: typeof fetch = (input, init) => {
  if (navigator.serviceWorker.controller === null) {
    throw new Error("The sandbox's service worker is gone; reload the page.");
  }
  return fetch(input, init);
};

/** A page that comes back from the browser's history has said good-bye to the worker. */
function reloadWhenRestored(): void {
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
