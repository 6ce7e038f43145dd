import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { aClient } from "../../testing/a-client.ts";
import { studioOf } from "../../testing/a-studio.ts";

test("a page is told which portal it writes to, and nothing that the studio is made of", async () => {
  const client = aClient(createSandbox({ portalId: 4_711 }));
  const studio = await studioOf(client);
  expect(await studio.account({})).toEqual({
    portal: "4711",
    accountType: "STANDARD",
    host: "api.hubapi.com",
    name: undefined,
    isSandbox: false,
    canUndo: false,
    dailyLimit: 1_000_000,
    dailyRemaining: expect.any(Number),
  });
});
