import { Client } from "@hubspot/api-client";
import { createSandbox, type Sandbox, type SandboxOptions } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import { onTestFinished } from "vitest";

/** The custom object of these tests, and the property its records are found by. */
export const MACHINES = "2-123";
export const SERIAL = "serial";

type Configuration = NonNullable<ConstructorParameters<typeof Client>[0]>;

interface Connection {
  readonly client: Client;
  readonly sandbox: Sandbox;
  readonly url: string;
}

/** HubSpot's own Node client, as published, and a sandbox that listens until the test is over. */
export async function connect(
  options: SandboxOptions = {},
  configuration: Configuration = {},
): Promise<Connection> {
  const sandbox = createSandbox({
    properties: {
      [MACHINES]: [
        { name: SERIAL, type: "string", fieldType: "text", hasUniqueValue: true },
        { name: "colour", type: "string", fieldType: "text" },
      ],
      contacts: [{ name: "customer_number", type: "string", hasUniqueValue: true }],
    },
    ...options,
  });
  const server = await listen(sandbox);
  onTestFinished(() => server.close());
  const { url } = server;
  return { client: clientOf(url, configuration), sandbox, url };
}

/** Another client of the same account. */
export function clientOf(url: string, configuration: Configuration = {}): Client {
  return new Client({ accessToken: "pat-eu1-test", basePath: url, ...configuration });
}
