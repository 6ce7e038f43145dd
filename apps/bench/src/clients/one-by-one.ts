import { CREATE, HEADERS, type Send } from "./client.ts";
import { inParallel } from "./in-parallel.ts";

export const send: Send = (url, records, onRows) =>
  inParallel(records, 1, async ([record]) => {
    const response = await fetch(url + CREATE, {
      method: "POST",
      headers: HEADERS,
      body: JSON.stringify(record),
    });
    onRows([JSON.parse(await response.text())]);
  });
