import { expect, test } from "vitest";
import { connect } from "./connect.ts";

test("the splits of a deal are replaced and read", async () => {
  const { client } = await connect();
  const deals = await client.crm.deals.batchApi.create({
    inputs: [{ properties: { dealname: "Shared" }, associations: [] }],
  });
  const id = deals.results[0]?.id ?? "";
  const { batchApi } = client.crm.objects.dealSplits;
  const splits = [
    { ownerId: 71, percentage: 0.6 },
    { ownerId: 72, percentage: 0.4 },
  ];
  const written = await batchApi.upsert({ inputs: [{ id: Number(id), splits }] });
  const read = await batchApi.read({ inputs: [{ id }] });
  for (const answer of [written, read]) {
    expect(answer.results.map((row) => row.id)).toEqual([id]);
    const shares = answer.results[0]?.splits.map(
      ({ properties }) => properties["hs_deal_split_percentage"],
    );
    expect(shares).toEqual(["0.6", "0.4"]);
    expect(answer.results[0]?.splits[0]?.createdAt).toBeInstanceOf(Date);
  }
});
