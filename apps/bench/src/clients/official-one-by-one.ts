import { Client } from "@hubspot/api-client";
import { type Send, TOKEN } from "./client.ts";
import { CONCURRENCY, inParallel } from "./in-parallel.ts";

// Its limiter would let 9 requests a second leave.
const limiterOptions = { minTime: 0, maxConcurrent: CONCURRENCY };

export const send: Send = async (url, records, onRows) => {
  const client = new Client({ accessToken: TOKEN, basePath: url, limiterOptions });
  await inParallel(records, 1, async ([record]) => {
    onRows([await client.crm.companies.basicApi.create(record as never)]);
  });
};
