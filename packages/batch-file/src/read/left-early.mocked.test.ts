import type { createReadStream as CreateReadStream, ReadStream } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { aFile, readRows, survey } from "../testing/a-file.ts";

const opened: ReadStream[] = [];

vi.mock("node:fs", async (original) => {
  const fs = await original<{ createReadStream: typeof CreateReadStream }>();
  const createReadStream: typeof CreateReadStream = (...given) => {
    const stream = fs.createReadStream(...given);
    opened.push(stream);
    return stream;
  };
  return { ...fs, createReadStream };
});

const LARGE = `a,b\n${`${"x".repeat(98)},y\n`.repeat(100_000)}`;

describe("left early, a file is closed, and little more was read than was asked for", () => {
  test.each<[string, string | Buffer, number]>([
    ["rows.csv", LARGE, 3 * 1024 * 1024],
    ["rows.csv.gz", gzipSync(LARGE), 3 * 1024 * 1024],
    ["rows.jsonl", `{"a":"${"x".repeat(98)}"}\n`.repeat(100_000), 3 * 1024 * 1024],
    ["rows.json", `[{"a":1}${`,{"a":"${"x".repeat(98)}"}`.repeat(100_000)}]`, 3 * 1024 * 1024],
  ])("%s", async (name, content, atMost) => {
    const path = await aFile(content, name);
    const rows = readRows(path, await survey(path));
    await rows.next();
    await setTimeout(50);
    await rows.return();
    const stream = opened.at(-1)!;
    await vi.waitFor(() => expect(stream.closed).toBe(true), { timeout: 20_000 });
    expect(stream.bytesRead).toBeLessThan(atMost);
  });
});
