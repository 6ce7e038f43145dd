import { createSandbox } from "@x/batch-sandbox";
import { readAccount } from "../account/portal.ts";
import type { ImportClient } from "../account/import-client.ts";
import { createStudio } from "../studio/create-studio.ts";
import { createMemoryPlaces } from "../studio/memory-places.ts";
import type { ImportChoice } from "../studio/views/choice.ts";
import type { RunView } from "../studio/views/run.ts";
import type { SourceView } from "../studio/views/source.ts";
import { aClient } from "./a-client.ts";

/** Three people. HubSpot refuses the second, which has no e-mail address. */
export const PEOPLE = `E-Mail,First name,Shoe size,closedate
ada@example.com,Ada,38,2024-03-01
no-at-sign,Nora,,
zoe@example.com,Zoë,,31/12/2024
`;

/** A studio of a sandbox. `before` is awaited before each request. */
export async function aStudio(before?: () => Promise<void>) {
  const sandbox = createSandbox();
  const client = aClient(sandbox, before);
  const account = await readAccount(client);
  return {
    sandbox,
    studio: createStudio({ client, account, places: createMemoryPlaces(), sandbox }),
  };
}

/** A studio that does not know that HubSpot is a sandbox. */
export async function studioOf(client: ImportClient, places = createMemoryPlaces()) {
  return createStudio({ client, account: await readAccount(client), places });
}

/** Creates contacts of `PEOPLE`. */
export function choiceOf({ source }: Pick<SourceView, "source">): ImportChoice {
  const job = { operation: "create", objectType: "contacts" } as const;
  return { source, job, columns: ["email", "firstname", null, "closedate"], rowOptions: {} };
}

export async function untilEnd(views: AsyncIterable<RunView>): Promise<RunView> {
  let last: RunView | undefined;
  for await (const view of views) last = view;
  return last!;
}

/** Until nobody works on it. */
export async function untilIdle(views: AsyncIterable<RunView>): Promise<RunView> {
  for await (const view of views) if (view.state !== "running") return view;
  throw new Error("It goes on for ever.");
}

export const never = new AbortController().signal;
