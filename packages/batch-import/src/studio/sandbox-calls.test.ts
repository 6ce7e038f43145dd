import type { RunView } from "./views/run.ts";
import { expect, test } from "vitest";
import { aClient } from "../testing/a-client.ts";
import { PEOPLE, aStudio, studioOf, choiceOf, untilEnd, never } from "../testing/a-studio.ts";

test("a sandbox that plays HubSpot can be broken and mended; a real account cannot", async () => {
  const asked: string[] = [];
  const { sandbox, studio } = await aStudio(async () => void asked.push("asked"));
  // What a page says of it does not wait for the requests of a run.
  asked.length = 0;
  expect(await studio.account({})).toMatchObject({ isSandbox: true, dailyRemaining: undefined });
  expect(asked).toEqual([]);
  const calls = studio.sandbox!;
  async function statuses(): Promise<Set<number>> {
    const headers = { authorization: "Bearer any" };
    const url = "https://api.hubapi.com/crm/v3/properties/contacts";
    const answers = Array.from({ length: 40 }, () => sandbox.fetch(new Request(url, { headers })));
    return new Set((await Promise.all(answers)).map(({ status }) => status));
  }
  expect(await calls.faults({})).toEqual([]);
  const faults = ["server-error", "rate-limit"] as const;
  expect(await calls.setFaults({ faults })).toEqual(["rate-limit", "server-error"]);
  expect(await statuses()).toEqual(new Set([200, 429, 502]));
  await calls.setFaults({ faults: [] });
  expect(await statuses()).toEqual(new Set([200]));
  const choice = choiceOf(await studio.addSource(new File([PEOPLE], "people.csv")));
  sandbox.setFaults([
    {
      operation: "create",
      times: 1,
      fault: { kind: "rate-limit", policy: "SECONDLY" },
    },
  ]);
  const { run } = await studio.begin(choice);
  const waits: RunView["waiting"][] = [];
  for await (const { waiting } of studio.watch(run, never)) waits.push(waiting);
  // It says so while it waits, and no longer than that.
  expect(waits).toContainEqual({ for: "limit", seconds: expect.any(Number) as unknown });
  expect(waits.at(-1)).toBeUndefined();
  expect(await calls.created({ run })).toEqual({ named: 1, found: 1, others: 0 });
  // What another run creates is not its own.
  const { source } = await studio.addSource(new File(["email\neve@example.com\n"], "eve.csv"));
  const { run: later } = await studio.begin({ ...choice, source, columns: ["email"] });
  await untilEnd(studio.watch(later, never));
  expect(await calls.created({ run })).toEqual({ named: 1, found: 1, others: 1 });

  const client = aClient(sandbox);
  const real = await studioOf(client);
  expect([real.sandbox, (await real.account({})).isSandbox]).toEqual([undefined, false]);
});
