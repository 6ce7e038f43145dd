import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expectMode } from "../../../../scripts/on-windows.ts";
import { aFile, aFolder } from "../../test/temporary.ts";
import { readMappingFile, saveMappingFile } from "./mapping-file.ts";

test("what was saved is read again", async () => {
  const path = join(await aFolder(), "mapping.json");
  await saveMappingFile(path, ["Record", "Company name", "Notes", "__proto__"], {
    properties: [null, "name", null, "city"],
    idColumn: 0,
    associate: ["companies:Notes"],
    leftOut: [],
  });
  expect(JSON.parse(await readFile(path, "utf8"))).toEqual({
    columns: JSON.parse(
      '{"Record":"hs_object_id","Company name":"name","Notes":null,"__proto__":"city"}',
    ) as unknown,
    associate: ["companies:Notes"],
  });
  await expectMode(path, 0o600);
  expect(await readMappingFile(path)).toMatchObject({ columns: { "Company name": "name" } });
});

test("a file that is there stays as it is", async () => {
  const path = await aFile("mine", "mapping.json");
  await expect(saveMappingFile(path, [], { properties: [], leftOut: [] })).rejects.toThrow(
    `--save-mapping ${path}: there already; name another file, or delete it.`,
  );
  expect(await readFile(path, "utf8")).toBe("mine");
});

test.each([
  ["no JSON", "{columns", [", line 1, column 2: not JSON: "]],
  ["a list", "[]", [': expected an object with "columns"; got a list.']],
  [
    "everything wrong at once",
    '{"columns": {"A": "No Name", "B": 7}, "rowOptions": {"dateFormat": "DD.DD.YY"}, "asociate": []}',
    [
      ': "columns" → "A": expected the name of a property, or null; got "No Name".',
      ': "columns" → "B": expected the name of a property, or null; got 7.',
      ': "rowOptions" → "dateFormat": expected DD, MM and YYYY once each, such as DD.MM.YYYY; got "DD.DD.YY".',
      ': "asociate": unknown; expected "columns", "associate", "values", "constants", "job" and "rowOptions".',
    ],
  ],
])("%s", async (_, content, said) => {
  const path = await aFile(content, "mapping.json");
  const error: unknown = await readMappingFile(path).catch((error: unknown) => error);
  const lines = (error as Error).message.split("\n");
  expect(lines).toEqual(
    said.map((text) => expect.stringContaining(`--mapping ${path}${text}`) as unknown),
  );
});

test("a file that is not there", async () => {
  await expect(readMappingFile("none.json")).rejects.toThrow(
    "--mapping none.json: no such file or folder, ENOENT.",
  );
});
