import { PassThrough } from "node:stream";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { aFile } from "../../test/temporary.ts";
import type { Io } from "../io.ts";
import { chooseColumns } from "./choose-columns.ts";

const definitions = [
  { name: "email", label: "Email" },
  { name: "firstname", label: "First name" },
  { name: "city", label: "City" },
  { name: "createdate", label: "Created", calculated: true },
];

const ENTER = "\r";
const DOWN = "\u001b[B";
const CTRL_C = "\u0003";

/** Answers each question with keys, as soon as it is shown. */
async function answer(
  leftOut: readonly string[],
  keys: readonly (readonly string[])[],
): Promise<{ proposal: unknown; shown: string }> {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
  let shown = "";
  stderr.setEncoding("utf8").on("data", (text: string) => (shown += text));
  const io = { stdin, stderr } as unknown as Pick<Io, "stdin" | "stderr">;
  const task = { titles: leftOut, taken: [], definitions, offerToSave: true, io };
  const proposal = chooseColumns(task);
  for (const [place, some] of keys.entries()) {
    const question = place < leftOut.length ? JSON.stringify(leftOut[place]) : "Save this mapping";
    while (!shown.includes(question)) await setTimeout(5);
    for (const key of some) {
      stdin.write(key);
      await setTimeout(20);
    }
  }
  return { proposal: await proposal, shown };
}

test("Enter accepts what is sure and no guess; the likeliest guess is next", async () => {
  const keys = [[ENTER], [ENTER], [DOWN, ENTER], ["own.json", ENTER]];
  const { proposal } = await answer(["E-Mail", "Town (city)", "My first name"], keys);
  expect(proposal).toEqual({
    columns: { "E-Mail": "email", "Town (city)": null, "My first name": "firstname" },
    saveTo: "own.json",
  });
});

test.each([
  ["y", { saveTo: "mapping.json" }],
  ["YES", { saveTo: "mapping.json" }],
  ["n", {}],
  ["", {}],
])("whether to save the mapping can be answered with %j", async (text, saved) => {
  const { proposal } = await answer(["E-Mail"], [[ENTER], [text, ENTER]]);
  expect(proposal).toEqual({ columns: { "E-Mail": "email" }, ...saved });
});

test("a file that is there, or an answer that names none, is asked for again", async () => {
  const there = await aFile("{}", "there.json");
  const wrong = [
    ["ok", 'or the name of a file that ends with .json; got "ok".'],
    [there, "is there already. Name another file."],
    [join(there, "sub.json"), "There is no folder"],
    [join(dirname(there), "none", "m.json"), "There is no folder"],
  ] as const;
  for (const [text, problem] of wrong) {
    const erase = "\u007f".repeat(text.length);
    const { proposal, shown } = await answer(
      ["E-Mail"],
      [[ENTER], [text, ENTER, erase, "n", ENTER]],
    );
    expect(proposal).toEqual({ columns: { "E-Mail": "email" } });
    expect(shown.replaceAll(/\s+/g, " ")).toContain(problem);
  }
});

test("any property can be searched for, and the mapping need not be saved", async () => {
  const { proposal } = await answer(["Vorname"], [["first", ENTER], [ENTER]]);
  expect(proposal).toEqual({ columns: { Vorname: "firstname" } });
});

test("Ctrl-C gives up", async () => {
  const { proposal } = await answer(["X"], [[CTRL_C]]);
  expect(proposal).toBeUndefined();
});
