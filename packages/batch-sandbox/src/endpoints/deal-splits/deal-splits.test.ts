import { describe, expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { post, send, traced } from "../../testing/test-support.ts";

const HALVES = [
  { ownerId: 71, percentage: 0.6 },
  { ownerId: 72, percentage: 0.4 },
];

async function withDeal(properties: Record<string, string> = { dealname: "Big" }) {
  const sandbox = createSandbox();
  await send(sandbox, "deals/create", traced(properties));
  const id = Number(sandbox.inspect("deals")[0]!.id);
  const upsert = (inputs: readonly unknown[], base = "/deal-splits/2026-03") =>
    post(sandbox, `${base}/batch/upsert`, { inputs });
  return { sandbox, id, upsert };
}

test.each([
  "/deal-splits/2025-09",
  "/deal-splits/2026-03",
  "/deal-splits/2026-09",
  "/crm/v3/objects/deals/splits",
  "/crm/objects/v3/deals/splits",
])("%s writes splits and reads them", async (base) => {
  const { sandbox, id, upsert } = await withDeal();
  const written = await upsert([{ id, splits: HALVES }], base);
  expect(written.status).toBe(200);
  expect(written.body.results).toMatchObject([
    {
      id: String(id),
      splits: [
        { properties: { hubspot_owner_id: "71", hs_deal_split_percentage: "0.6" } },
        { properties: { hubspot_owner_id: "72", hs_deal_split_percentage: "0.4" } },
      ],
    },
  ]);
  const read = await post(sandbox, `${base}/batch/read`, { inputs: [{ id: String(id) }] });
  expect(read.body.results).toEqual(written.body.results);
});

test("replaces the splits a deal has", async () => {
  const { sandbox, id, upsert } = await withDeal();
  await upsert([{ id, splits: HALVES }]);
  await upsert([{ id, splits: [{ ownerId: 73, percentage: 1 }] }]);
  const owners = sandbox
    .inspect("deal_splits")
    .map((split) => split.properties["hubspot_owner_id"]);
  expect(owners).toEqual(["73"]);
});

test("unknown deals share one entry", async () => {
  const { id, upsert } = await withDeal();
  const { status, body } = await upsert([7, id, 8].map((deal) => ({ id: deal, splits: HALVES })));
  expect([status, body.results.length]).toEqual([207, 1]);
  expect(body.errors).toMatchObject([
    { category: "OBJECT_NOT_FOUND", context: { ids: ["7", "8"] } },
  ]);
});

describe("refuses the batch", () => {
  test.each([
    ["shares that are not 1 in sum", [{ ownerId: 71, percentage: 0.99 }]],
    ["no shares", []],
    [
      "a share of nine decimals",
      [
        { ownerId: 71, percentage: 0.500000001 },
        { ownerId: 72, percentage: 0.499999999 },
      ],
    ],
    [
      "a negative share",
      [
        { ownerId: 71, percentage: 2 },
        { ownerId: 72, percentage: -1 },
      ],
    ],
    ["no owner", [{ percentage: 1 }]],
  ])("%s", async (_, splits) => {
    const { sandbox, id, upsert } = await withDeal();
    expect((await upsert([{ id, splits }])).status).toBe(400);
    expect(sandbox.inspect("deal_splits")).toEqual([]);
  });

  test("a deal twice", async () => {
    const { id, upsert } = await withDeal();
    const { status } = await upsert([
      { id, splits: HALVES },
      { id, splits: HALVES },
    ]);
    expect(status).toBe(400);
  });

  test("the owner of the deal left out", async () => {
    const { id, upsert } = await withDeal({ dealname: "Big", hubspot_owner_id: "72" });
    const splits = [{ ownerId: 71, percentage: 1 }];
    expect((await upsert([{ id, splits }])).status).toBe(400);
  });

  test("an id that is a text", async () => {
    const { id, upsert } = await withDeal();
    expect((await upsert([{ id: String(id), splits: HALVES }])).status).toBe(400);
  });
});
