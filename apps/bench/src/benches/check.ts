import { parquetWriteBuffer } from "hyparquet-writer";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  aWorkbook,
  inline,
  rowOf,
} from "../../../../packages/batch-file/src/testing/a-workbook.ts";
import type { Bench, Context, Figures } from "../engine/bench.ts";
import { folder } from "../engine/folder.ts";
import { PEAK, RATE } from "../engine/measure.ts";
import { measuredCommand } from "../engine/measured-command.ts";
import { HEADER, people, writeCsv } from "../rows/people.ts";

const objects = (count: number): Record<string, string>[] =>
  Array.from(people(count), (cells) =>
    Object.fromEntries(HEADER.map((name, place) => [name, cells[place]!])),
  );

/** How a file of each format is made. */
const WRITERS: Readonly<Record<string, (path: string, count: number) => void | Promise<void>>> = {
  csv: (path, count) => writeCsv(path, people(count)),
  jsonl: (path, count) =>
    writeFileSync(
      path,
      objects(count)
        .map((one) => JSON.stringify(one))
        .join("\n"),
    ),
  json: (path, count) => writeFileSync(path, JSON.stringify(objects(count))),
  parquet(path, count) {
    const rows = [...people(count)];
    const columnData = HEADER.map((name, place) => ({
      name,
      data: rows.map((cells) => cells[place]!),
      type: "STRING" as const,
    }));
    writeFileSync(path, new Uint8Array(parquetWriteBuffer({ columnData })));
  },
  async xlsx(path, count) {
    const lines = [HEADER, ...people(count)].map((cells, place) =>
      rowOf(place + 1, ...cells.map(inline)),
    );
    writeFileSync(path, await aWorkbook({ sheets: { People: lines.join("") } }));
  },
};

function check(format: string, full: number) {
  return async ({ url, rows }: Context): Promise<Figures> => {
    const file = join(folder, `people.${format}`);
    const count = rows(full);
    await WRITERS[format]!(file, count);
    const at = ["--id-property", "email", "--base-url", url];
    const { seconds, peak } = await measuredCommand(["check", "contacts", file, ...at]);
    return { [RATE]: count / seconds, [PEAK]: peak };
  };
}

export const bench: Bench = {
  title: "The command: check of a file",
  how: "200,000 rows of 8 columns (of CSV a million) are read and judged by the account's properties. The start of the command is in the time.",
  process: "round",
  server: "sandbox",
  columns: { [RATE]: 0, [PEAK]: 0 },
  cases: {
    "hubspot-batch, CSV": check("csv", 1_000_000),
    "hubspot-batch, JSON lines": check("jsonl", 200_000),
    "hubspot-batch, JSON": check("json", 200_000),
    "hubspot-batch, Parquet": check("parquet", 200_000),
    "hubspot-batch, Excel": check("xlsx", 200_000),
  },
  targets: [
    {
      what: "CSV",
      value: (median) => median("hubspot-batch, CSV", RATE),
      unit: RATE,
      atLeast: 230_000,
      reason:
        "The file is read twice: what a value such as 1.200 means goes by its whole column, and nothing is said or sent of a file with a mistake. To read, hash and decode it takes 0.2 s of CPU each time, to split it 0.5 s. The rest is garbage collection, the checks, and a look for each key in a table of 25 MB. Larger pieces of the file and a split by codes of characters were no faster; a larger young generation takes 12 % more CPU, a smaller one as much.",
    },
  ],
};
