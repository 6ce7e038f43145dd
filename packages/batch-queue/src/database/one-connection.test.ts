import { expect, test } from "vitest";
import { oneConnection } from "./one-connection.ts";

type Lite = Parameters<typeof oneConnection>[0];

/** As PGlite: what is asked of it while a transaction is open waits for its end. */
function createLite(): Lite {
  let last: Promise<unknown> = Promise.resolve();
  const exec = async () => [];
  return {
    exec: () => last.then(exec),
    transaction(work: (tx: object) => Promise<unknown>) {
      const mine = last.then(() => work({ exec }));
      last = mine.catch(() => {});
      return mine;
    },
  } as unknown as Lite;
}

test("what asks for the only connection in a transaction fails: it would wait for itself", async () => {
  const database = oneConnection(createLite());
  const asks: (() => Promise<unknown>)[] = [
    () => database.query("select"),
    () => database.transaction(async () => {}),
  ];
  for (const ask of asks) {
    await expect(database.transaction(ask)).rejects.toThrow("PGlite has one connection");
  }
  const beside = database.transaction((tx) => tx.query("select"));
  expect(await database.query("select")).toEqual({ rows: [] });
  expect(await beside).toEqual({ rows: [] });
});

test("what a transaction has begun and did not wait for may ask once it is over", async () => {
  const database = oneConnection(createLite());
  let late = Promise.resolve<unknown>(undefined);
  let end = () => {};
  const over = new Promise<void>((resolve) => (end = resolve));
  await database.transaction(async () => {
    late = over.then(() => database.query("select"));
  });
  end();
  expect(await late).toEqual({ rows: [] });
});
