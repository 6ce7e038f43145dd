import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFolder } from "../../../test/temporary.ts";
import { UsageError } from "../../usage-error.ts";
import { findMemory, sourceOf } from "./memory-path.ts";

const about = {
  host: "api.hubapi.com",
  portal: "7",
  objectType: "0-1",
  idProperty: "email",
  source: "people",
};
test("another sheet of a workbook is another source", () => {
  const path = join(process.cwd(), "people.xlsx");
  expect(sourceOf("people.xlsx", undefined)).toBe(path);
  expect(sourceOf("people.xlsx", "Q1")).toBe(`${path}, sheet "Q1"`);
});

const NAMES = ["contacts", "0-1"] as const;

test("a memory that was begun by another name of the object is found; of several, none is taken", async () => {
  const env = { XDG_STATE_HOME: await aFolder() };
  await mkdir(join(env.XDG_STATE_HOME, "hubspot-batch", "syncs"), { recursive: true });
  const byName = { ...about, objectType: "contacts" };
  const wanted = findMemory(env, about, NAMES);
  expect(wanted).toMatchObject({ about: byName, isNew: true });
  const { path } = findMemory(env, about, ["0-1"]);
  await writeFile(path, "");
  for (const one of [about, byName]) {
    expect(findMemory(env, one, NAMES)).toEqual({ path, about, isNew: false });
  }
  await writeFile(wanted.path, "");
  expect(() => findMemory(env, about, NAMES)).toThrow(
    new UsageError(
      `This sync has 2 memories, as it went by several names of one object: ${wanted.path} (contacts), ${path} (0-1). Nothing was sent. Remove all but one, and run the sync once with --verify.`,
    ),
  );
});
