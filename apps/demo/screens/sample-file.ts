import { readFileSync } from "node:fs";
import Papa from "papaparse";

const EXAMPLES = new URL("../../../examples/contacts.csv", import.meta.url);

/** Latin letters: a plain system has no others. */
const SHOWN = /^[ -\u024f\u1e00-\u20ff]*$/;

/** The example contacts so many times over, with e-mail addresses of their own; mistakes are in every tenth time. */
export function sampleFile(times: number): Buffer {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(EXAMPLES, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  const all = data.filter((row) => SHOWN.test(Object.values(row).join("")));
  const addresses = new Set<string>();
  const isNew = (email: string): boolean =>
    addresses.size < addresses.add(email.trim().toLowerCase()).size;
  const good = all.filter(
    ({ Email = "", closedate = "", lifecyclestage = "" }) =>
      isNew(Email) &&
      /^[^@\s]+@[^@\s]+$/.test(Email) &&
      isDay(closedate) &&
      /^(?!prospect)[a-z]*$/.test(lifecyclestage),
  );
  const rows = Array.from({ length: times }, (_, time) =>
    (time % 10 === 0 ? all : good).map((row) => ({
      ...row,
      Email: time === 0 ? row["Email"] : row["Email"]!.replace("@", `.${time}@`),
    })),
  );
  return Buffer.from(Papa.unparse(rows.flat()));
}

function isDay(text: string): boolean {
  const time = Date.parse(text);
  return text === "" || (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text));
}
