import { Client } from "@hubspot/api-client";
import { type Send, TOKEN } from "./client.ts";
import { CONCURRENCY, inParallel } from "./in-parallel.ts";

// Its limiter would let 9 requests a second leave, and would not change the CPU of one.
const limiterOptions = { minTime: 0, maxConcurrent: CONCURRENCY };

export const send: Send = async (url, records, onRows) => {
  const client = new Client({ accessToken: TOKEN, basePath: url, limiterOptions });
  await inParallel(records, 100, async (inputs) => {
    const { results } = await client.crm.companies.batchApi.create({ inputs: inputs as never });
    onRows(results);
  });
};
