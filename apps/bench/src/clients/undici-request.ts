import { request } from "undici";
import { BATCH_CREATE, HEADERS, type Send } from "./client.ts";
import { inParallel } from "./in-parallel.ts";

export const send: Send = (url, records, onRows) =>
  inParallel(records, 100, async (inputs) => {
    const { body } = await request(url + BATCH_CREATE, {
      method: "POST",
      headers: HEADERS,
      body: JSON.stringify({ inputs }),
    });
    onRows((JSON.parse(await body.text()) as { results: unknown[] }).results);
  });
