import { appendFile, truncate, utimes, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { aFile, readRows, survey } from "../testing/a-file.ts";
import type { Survey } from "./survey.ts";

const LARGE = `a,b\n${`${"x".repeat(98)},y\n`.repeat(100_000)}`;

describe("a file that is not what it was", () => {
  async function readAfter(
    change: (path: string) => Promise<void>,
    known: (surveyed: Survey) => Partial<Survey> = (surveyed) => surveyed,
  ): Promise<{ count: number; error: unknown }> {
    const path = await aFile("a,b\n1,2\n3,4\n");
    const surveyed = await survey(path, "rows.csv");
    await change(path);
    let count = 0;
    try {
      const { header, name } = surveyed;
      for await (const _ of readRows(path, { header, name, ...known(surveyed) })) count += 1;
    } catch (error) {
      return { count, error };
    }
    return { count, error: undefined };
  }
  const CHANGED = "rows.csv: the file changed after it was checked.";
  /** What a run keeps. */
  const kept = ({ rows, hash }: Survey): Partial<Survey> => ({ rows, hash });
  const keptWithSize = ({ rows, hash, size }: Survey): Partial<Survey> => ({ rows, hash, size });

  /** Its first bytes have the hash. */
  const appended = (path: string): Promise<void> => appendFile(path, "5,6\n");
  const touched = (path: string): Promise<void> => utimes(path, 1, 1);

  test.each<[string, (path: string) => Promise<void>, string]>([
    ["shorter", (path) => truncate(path, 8), CHANGED],
    ["other, and as long", (path) => writeFile(path, "a,b\n1,2\n3,5\n"), CHANGED],
    ["other, and longer", (path) => writeFile(path, "a,b\n1,3\n3,4\n5,6\n"), CHANGED],
  ])("%s: none of it is given", async (_, change, message) => {
    expect(await readAfter(change)).toMatchObject({ count: 0, error: { message } });
    expect(await readAfter(change, kept)).toMatchObject({ count: 0, error: { message } });
    expect(await readAfter(change, keptWithSize)).toMatchObject({ count: 0, error: { message } });
  });

  test("has rows appended: those that were surveyed are given, and no more", async () => {
    expect(await readAfter(appended)).toEqual({ count: 2, error: undefined });
    expect(await readAfter(appended, keptWithSize)).toEqual({ count: 2, error: undefined });
  });

  test("has the same bytes and another time", async () => {
    expect(await readAfter(touched)).toEqual({ count: 2, error: undefined });
  });

  test.each([appended, touched])(
    "without a hash, size and time must be the same",
    async (change) => {
      const unhashed = ({ header, rows, size, modified }: Survey): Partial<Survey> => ({
        header,
        rows,
        size,
        modified,
      });
      expect(await readAfter(change, unhashed)).toMatchObject({
        count: 0,
        error: { message: CHANGED },
      });
    },
  );

  test.each<[string, (path: string) => Promise<void>, string]>([
    ["longer", appended, CHANGED],
    [
      "with a row that does not fit",
      (path) => writeFile(path, "a,b\n1,2\n345\n"),
      "rows.csv, line 3: the file changed after it was checked.",
    ],
    [
      "with another header",
      (path) => writeFile(path, "a,c\n1,2\n3,4\n"),
      "rows.csv, line 1: the file changed after it was checked.",
    ],
  ])("%s, where nothing but the number of its rows is known", async (_, change, message) => {
    const bare = ({ rows }: Survey): Partial<Survey> => ({ rows });
    const { count, error } = await readAfter(change, bare);
    expect(error).toMatchObject({ message });
    expect(count).toBeLessThan(2);
  });

  test("is read as it is, where nothing changed", async () => {
    expect(await readAfter(async () => {})).toEqual({ count: 2, error: undefined });
    expect(await readAfter(async () => {}, kept)).toEqual({ count: 2, error: undefined });
  });

  test.each(["rows.csv", "rows.csv.gz"])("grows while it is read: %s", async (name) => {
    const pack = (text: string): string | Buffer => (name.endsWith(".gz") ? gzipSync(text) : text);
    const path = await aFile(pack(LARGE), name);
    const reading = readRows(path, await survey(path));
    await reading.next();
    await appendFile(path, pack("more,rows\n".repeat(100_000)));
    let count = 1;
    for await (const _ of reading) count += 1;
    expect(count).toBe(100_000);
  });

  test("is edited while it is read: its last rows are not given", async () => {
    const path = await aFile(LARGE);
    const reading = readRows(path, await survey(path, "rows.csv"));
    await reading.next();
    await writeFile(path, LARGE.replaceAll("y", "z"));
    let count = 1;
    const rest = (async () => {
      for await (const _ of reading) count += 1;
    })();
    await expect(rest).rejects.toThrow(CHANGED);
    expect(count).toBeLessThan(100_000);
  });

  test("shrinks while it is read", async () => {
    const path = await aFile(LARGE);
    const reading = readRows(path, await survey(path, "rows.csv"));
    await reading.next();
    await truncate(path, 2_000_000);
    const rest = (async () => {
      for await (const _ of reading);
    })();
    await expect(rest).rejects.toThrow(/^rows\.csv(, line \d+)?: the file changed after/);
  });
});
