import { writeFileSync } from "node:fs";
import { open } from "node:fs/promises";

export const HEADER = [
  "email",
  "firstname",
  "lastname",
  "city",
  "country",
  "phone",
  "jobtitle",
  "company",
] as const;

/** The cells of a row. @param prefix Makes the e-mail one of this file alone. */
export function person(row: number, prefix = "person", jobtitle = "Maker"): string[] {
  return [
    `${prefix}${row}@example.com`,
    "Person",
    `Number ${row}`,
    "Saint Paul, MN",
    "United States",
    "+1 555-0100",
    jobtitle,
    `Company ${row}`,
  ];
}

/** A CSV file of people, in parts: a million of them are 100 MB. */
export async function writeCsv(path: string, rows: Iterable<readonly string[]>): Promise<void> {
  writeFileSync(path, `${HEADER.join(",")}\n`);
  await using file = await open(path, "a");
  let text = "";
  for (const cells of rows) {
    text += `${cells.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(",")}\n`;
    if (text.length < 1_000_000) continue;
    await file.appendFile(text);
    text = "";
  }
  await file.appendFile(text);
}

export function* people(count: number, prefix?: string): Generator<string[], void> {
  for (let row = 0; row < count; row += 1) yield person(row, prefix);
}
