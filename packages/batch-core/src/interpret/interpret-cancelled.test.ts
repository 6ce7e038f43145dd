import { expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import type { Batch } from "../plan/batch.ts";
import { aContact, batchOf, response } from "../testing/batches.ts";
import { interpretAnswer } from "./interpret-answer.ts";
import { interpretCancelled } from "./interpret-cancelled.ts";

const silence = { kind: "silence", cause: "socket closed", sent: true, interrupted: true } as const;
const stop = { reason: "aborted", message: "The run was cancelled." } as const;
const create = { operation: "create", objectType: "contacts" } as const;
const upsert = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const update = { operation: "update", objectType: "contacts" } as const;
const emails = ["a@b.c", "d@e.f"];
const upserts = emails.map((id) => ({ id, properties: { city: "Oslo" } }));
const associations = [{ to: { objectType: "companies", id: "8" } }];

/** Gives a batch no answer, and then all that is sent one answer again and again. Returns the reasons of what was sent, and what became of the records. */
function settle(batch: Batch, answer: Answer): { sent: unknown[]; fates: unknown[] } {
  const sent: unknown[] = [];
  const first = interpretCancelled(batch, silence, stop);
  const outcomes = [...first.outcomes];
  for (let { again } = first; again.length > 0;) {
    sent.push(...again.map(({ reason }) => reason));
    const next = again.map((one) => interpretCancelled(one, answer, stop));
    outcomes.push(...next.flatMap((one) => one.outcomes));
    again = next.flatMap((one) => one.again);
  }
  const fates = outcomes.map((outcome) => ({
    status: outcome.status,
    ...("message" in outcome && { message: outcome.message }),
    ...("associations" in outcome && { links: outcome.associations.map(({ status }) => status) }),
  }));
  return { sent, fates };
}

const errors = [{ category: "OBJECT_NOT_FOUND", context: { ids: emails } }];
const unsent = { status: "skipped", message: stop.message };
const doubtful = {
  status: "unknown",
  message: `An earlier attempt got no usable answer, and it is not sent again: ${stop.message}`,
};
const refused = interpretAnswer(batchOf(upsert, upserts), response(400, { message: "No." }));
const written = interpretAnswer(
  batchOf(update, [{ id: 7, properties: { city: "Oslo" }, associations }]),
  response(200, { results: [{ id: "7" }] }),
);

test.each<[string, Batch, unknown[], unknown[]]>([
  [
    "creates are looked up, and what HubSpot does not have is not created",
    batchOf(
      create,
      emails.map((email) => aContact(email)),
    ),
    ["reconcile", "reconcile"],
    [unsent, unsent],
  ],
  [
    "creates that cannot be looked up are unknown",
    batchOf(create, [{ properties: { city: "Oslo" } }]),
    [],
    [{ status: "unknown", message: "socket closed" }],
  ],
  ["upserts are unknown", batchOf(upsert, upserts), [], [doubtful, doubtful]],
  [
    "of a refused batch, the part that left is unknown, and the other one not sent",
    refused.again[0]!,
    [],
    [doubtful, unsent],
  ],
  [
    "associations that follow are not made",
    written.again[0]!,
    [],
    [{ status: "updated", links: ["unknown"] }],
  ],
])("of a cancelled run, %s", (_, batch, sent, fates) => {
  expect(settle(batch, response(207, { results: [], errors }))).toEqual({ sent, fates });
});

test("a look-up waits as in any other run, and what is not sent waits for nothing", () => {
  const pause = (batch: Batch) => interpretCancelled(batch, silence, stop).pause;
  expect(pause(batchOf(create, [aContact("a@b.c")]))?.milliseconds).toBe(2_000);
  expect(pause(batchOf(upsert, upserts))).toBeUndefined();
});
