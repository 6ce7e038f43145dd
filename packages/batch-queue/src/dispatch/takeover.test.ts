import { expect, test } from "vitest";
import type { Database } from "../database/database.ts";
import { createPresence } from "./takeover.ts";

test("a lock that could not be taken is taken on another connection", async () => {
  const closed: number[] = [];
  let sessions = 0;
  const database = {
    async session() {
      const number = (sessions += 1);
      return {
        async query() {
          if (number === 1) throw new Error("Query read timeout");
          return { rows: [{ isTaken: true }] };
        },
        close: async () => void closed.push(number),
      };
    },
  } as unknown as Database;
  const presence = createPresence(database, () => 0.5);
  await expect(presence.number()).rejects.toThrow("timeout");
  expect(closed).toEqual([1]);
  expect(await presence.number()).toBe(2 ** 30);
});
