import { BATCH_CREATE, HEADERS, type Send } from "./client.ts";
import { inParallel } from "./in-parallel.ts";

export const send: Send = (url, records, onRows) =>
  inParallel(records, 100, async (inputs) => {
    const response = await fetch(url + BATCH_CREATE, {
      method: "POST",
      headers: HEADERS,
      body: JSON.stringify({ inputs }),
    });
    onRows((JSON.parse(await response.text()) as { results: unknown[] }).results);
  });
