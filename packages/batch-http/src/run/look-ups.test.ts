import { describe, expect, test } from "vitest";
import { createLookUps } from "./look-ups.ts";
import { NEVER } from "../runtime.ts";
import { connect, contacts, rest, useServer } from "../testing/account.ts";

const server = useServer();

describe("who gives way to look-ups", () => {
  test("waits for the next news of them, and only while there are any", async () => {
    const lookUps = createLookUps();
    expect(lookUps.next(NEVER)).toBeUndefined();
    lookUps.set("a", true);
    let woken = 0;
    for (let place = 0; place < 2; place += 1) void lookUps.next(NEVER)?.then(() => (woken += 1));
    await rest();
    expect(woken).toBe(0);
    lookUps.set("a", false);
    await rest();
    expect(woken).toBe(2);
    expect(lookUps.next(NEVER)).toBeUndefined();
  });

  test("waits no longer than its run", async () => {
    const lookUps = createLookUps();
    lookUps.set("a", true);
    const run = new AbortController();
    const waiting = lookUps.next(run.signal);
    run.abort();
    await waiting;
  });
});

test("an account that loses every answer to a creation is not taken to be down", async () => {
  const { client, sandbox } = connect(server, {
    sandbox: { faults: [{ operation: "create", fault: { kind: "reset", when: "before-answer" } }] },
  });
  const { counts, stop } = await client.create("contacts", contacts(2_500));
  expect(stop).toBeUndefined();
  expect(counts.created).toBe(2_500);
  expect(sandbox.inspect("contacts")).toHaveLength(2_500);
});

describe("an archive that is answered without HubSpot's header", () => {
  test("by a proxy that drops it, is confirmed by a read", async () => {
    const { client, sandbox } = connect(server, {
      fetch: async (url, init) => {
        const { status, headers, body } = await fetch(url, init);
        const passedOn = new Headers(headers);
        passedOn.delete("x-hubspot-correlation-id");
        return new Response(body, { status, headers: passedOn });
      },
    });
    const created = await client.create("contacts", contacts(150));
    const ids = created.outcomes.flatMap((one) =>
      one.status === "created" ? [{ id: one.id }] : [],
    );
    const { counts, requests } = await client.archive("contacts", ids);
    expect([counts.archived, requests.sent, requests.reconciling]).toEqual([150, 4, 2]);
    expect(sandbox.inspect("contacts").every(({ archived }) => archived)).toBe(true);
  });

  test("by a gateway in place of HubSpot, is not said to be done", async () => {
    const { client, sandbox } = connect(server, {
      fetch: async (url, init) =>
        new Request(url, init).url.endsWith("/batch/archive")
          ? new Response(null, { status: 204 })
          : fetch(url, init),
    });
    const { outcomes } = await client.create("contacts", contacts(1));
    const id = outcomes[0]?.status === "created" ? outcomes[0].id : "";
    const result = await client.archive("contacts", [{ id }]);
    expect(result.outcomes).toMatchObject([{ status: "skipped", reason: "unavailable" }]);
    expect(sandbox.inspect("contacts")).toMatchObject([{ archived: false }]);
  });
});
