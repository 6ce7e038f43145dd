import { readFileSync, writeFileSync } from "node:fs";
import { toCsv } from "@x/batch-file";
import Papa from "papaparse";

/** Writes the e-mail and the city of some rows of a file, the first of them with another city. */
export function moveRows(source: string, moved: string, count: number): void {
  const text = readFileSync(source, "utf8");
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const rows = data
    .filter(({ city }) => city !== undefined && city !== "" && city !== "Lisbon")
    .slice(0, 4 * count)
    .map(({ Email = "", city = "" }, place) => [Email, place < count ? "Lisbon" : city]);
  writeFileSync(moved, toCsv([["Email", "city"], ...rows]));
}
