import { readFileSync, writeFileSync } from "node:fs";
import { toCsv } from "@x/batch-file";
import Papa from "papaparse";

/** Puts right what is wrong in the rows of a `failed.csv`, as a person would in a spreadsheet. */
export function mendRows(failed: string, mended: string): void {
  const { data } = Papa.parse<string[]>(readFileSync(failed, "utf8"), { skipEmptyLines: true });
  const [header = [], ...rows] = data;
  const mend = rows.map((cells) =>
    cells.map((cell, column) => mendCell(header[column] ?? "", cell)),
  );
  writeFileSync(mended, toCsv([header, ...mend]));
}

function mendCell(title: string, cell: string): string {
  if (title === "Email") return mendEmail(cell);
  if (title === "lifecyclestage") return cell === "prospect" ? "lead" : cell.toLowerCase();
  return title === "closedate" ? mendDay(cell) : cell;
}

/** `no-at-sign.example.com`, `two@@example.com`, `spaces in@example.com` */
function mendEmail(cell: string): string {
  const email = cell.includes("@") ? cell : cell.replace(".", "@");
  return email.replace(/@+/, "@").replaceAll(" ", "-");
}

/** `31/12/2024`; and a day that February does not have */
function mendDay(cell: string): string {
  const day = cell.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, "$3-$2-$1");
  return day.replace(/-02-30$/, "-02-29");
}
