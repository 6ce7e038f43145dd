import { createBatchClient } from "@x/batch-http";
import { type Send, TOKEN } from "./client.ts";
import { CONCURRENCY } from "./in-parallel.ts";

export const send: Send = async (url, records, onRows) => {
  const hubspot = createBatchClient({ accessToken: TOKEN, baseUrl: url, concurrency: CONCURRENCY });
  if (Array.isArray(records)) {
    onRows((await hubspot.create("companies", records)).outcomes);
    return;
  }
  for await (const outcome of hubspot.run(
    { operation: "create", objectType: "companies" },
    records,
  )) {
    onRows([outcome]);
  }
};
