import { expect, test } from "vitest";
import { PEOPLE, aStudio, untilEnd, never } from "../../testing/a-studio.ts";

test("a file is described: how full its columns are, and what is in them", async () => {
  const { studio } = await aStudio();
  const { table, problems, name } = await studio.addSource(new File([PEOPLE], "people.csv"));
  expect({ name, problems, rows: table?.rows, columns: table?.columns }).toEqual({
    name: "people.csv",
    problems: [],
    rows: 3,
    columns: [
      {
        title: "E-Mail",
        filled: 3,
        examples: ["ada@example.com", "no-at-sign", "zoe@example.com"],
      },
      { title: "First name", filled: 3, examples: ["Ada", "Nora", "Zoë"] },
      { title: "Shoe size", filled: 1, examples: ["38"] },
      { title: "closedate", filled: 2, examples: ["2024-03-01", "31/12/2024"] },
    ],
  });
});

test("the same file, given again, is the same source; another name or another reading is not", async () => {
  const { studio } = await aStudio();
  const give = (name: string, text = PEOPLE) => studio.addSource(new File([text], name));
  const first = await give("people.csv");
  const again = await studio.readSource({ source: first.source, reading: { delimiter: "," } });
  const others = [await give("others.csv"), await give("people.csv", `${PEOPLE}x@y.example,,,\n`)];
  const all = [await give("people.csv"), again, ...others].map(({ source }) => source);
  expect(all.map((source) => source === first.source)).toEqual([true, false, false, false]);
  expect(new Set(all).size).toBe(4);
});

test("a file that cannot be read says why, and can be read in another way", async () => {
  const { studio } = await aStudio();
  const bytes = new Uint8Array([...new TextEncoder().encode("name\n"), 0xeb, 0x0a]);
  const added = await studio.addSource(new File([bytes], "latin.csv"));
  expect(added.table).toBeUndefined();
  expect(added.problems).toEqual([expect.stringMatching(/^latin\.csv, line 2.*not UTF-8 text/)]);
  expect(added.perhaps).toEqual({ encoding: "windows-1252" });
  const read = await studio.readSource({
    source: added.source,
    reading: { encoding: "windows-1252" },
  });
  expect(read.table?.firstRows).toEqual([{ line: 2, cells: ["ë"] }]);
  expect(await studio.source({ source: read.source })).toEqual(read);
  expect(await studio.source({ source: added.source })).toEqual(added);
  await expect(studio.source({ source: "other" })).rejects.toThrow("not here any more");
});

test("what a tab has checked is what is written, also where another tab reads the file in another way", async () => {
  const { sandbox, studio } = await aStudio();
  const rows = [0, 1, 2].map((row) => `u${row}@example.com;Ann,${row}\n`).join("");
  const { source } = await studio.addSource(new File([`email;firstname\n${rows}`], "people.csv"));
  const job = { operation: "create", objectType: "contacts" } as const;
  const choice = { source, job, columns: ["email", "firstname"], rowOptions: {} };
  expect(await studio.check(choice)).toMatchObject({ rows: 3, refused: 0 });
  const reading = { skipLines: 1, delimiter: ";" };
  expect((await studio.readSource({ source, reading })).table).toMatchObject({ rows: 2 });
  const { run } = await studio.begin(choice);
  expect(await untilEnd(studio.watch(run, never))).toMatchObject({ counts: { created: 3 } });
  const made = sandbox.inspect("contacts").map(({ properties }) => properties["firstname"]);
  expect(made).toEqual(["Ann,0", "Ann,1", "Ann,2"]);
});
