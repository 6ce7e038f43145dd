import { cpuUsage } from "node:process";
import { createValueChecks } from "@x/batch-core";
import { createBatchClient } from "@x/batch-http";
import { expect, test } from "vitest";
import { recordIdProblem } from "./check/check-ids.ts";
import { createGroups } from "./check/groups.ts";
import { readAssociations } from "./mapping/read-associations.ts";
import { findColumn } from "./mapping/find-column.ts";
import { mapColumns } from "./mapping/map-columns.ts";
import { didYouMean } from "./mapping/nearest.ts";
import { readObjectType } from "./mapping/object-type.ts";
import { idsIn } from "./record/row-to-record.ts";

const TYPES = ["string", "number", "date", "datetime", "bool", "enumeration"];
const definitions = [
  ...TYPES.map((type) => ({ name: type, type, options: [{ value: "a", label: "A" }] })),
  { name: "email", type: "string" },
  {
    name: "list",
    type: "enumeration",
    fieldType: "checkbox",
    options: [{ value: "a", label: "A" }],
  },
];
const notation = { dateFormat: "DD.MM.YYYY", serialDates: true, digitGroups: true };
const checks = createValueChecks(
  { operation: "create", objectType: "contacts" },
  definitions,
  notation,
);

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  values: (text) => definitions.map(({ name }) => checks.of(name)(text)),
  "an unknown property": (text) => checks.of(text)("x"),
  "what is said of a row": (text) => createGroups().add(1, { code: "X", message: text }),
  "a record id": recordIdProblem,
  "associated ids": idsIn,
  "an object type": readObjectType,
  "a column that is meant": (text) => findColumn(text, ["email", `${text}x`]),
  "a name that is nearest": (text) => didYouMean(text, ["email", `${text}x`]),
  "a header and a mapping": (text) =>
    mapColumns({
      header: [text, "email"],
      operation: "create",
      idProperty: undefined,
      map: [`${text}=x`, "q=y"],
      definitions,
    }),
  associations: (text) => {
    try {
      readAssociations([`companies:${text}`], ["a"]);
    } catch {
      // No such column.
    }
  },
  "the base URL": (text) => {
    const path = encodeURI(text).replaceAll("//", "/.");
    createBatchClient({
      accessToken: "x",
      baseUrl: `https://example.com/${"/".repeat(path.length)}x`,
    });
  },
};

const UNITS = [
  "/",
  " ",
  '"',
  '\\"',
  "9",
  ".",
  "a@",
  ",",
  "1,",
  ";",
  ":",
  "\u200b",
  "Ã¼",
  "E+",
  "\n",
];

test.each(Object.keys(READERS))("%s: 16 times the text takes about 16 times as long", (name) => {
  const read = READERS[name]!;
  /** Of the processor, in microseconds. */
  function timeOf(text: string): number {
    const before = cpuUsage();
    read(text);
    return cpuUsage(before).user;
  }
  for (const unit of UNITS) {
    const textOf = (size: number): string => `1${unit.repeat(size / unit.length)}x`;
    timeOf(textOf(2 ** 12));
    // The floor is far below what a square takes: 60,000 slashes took seconds.
    const short = Math.max(timeOf(textOf(2 ** 16)), 5_000);
    const long = timeOf(textOf(2 ** 20));
    // A square would be 256.
    expect({ unit, isLinear: long / short < 64 }).toEqual({ unit, isLinear: true });
  }
});
