import { durationText, type RunSummary } from "@x/batch-import/studio";

export { STATUSES } from "@x/batch-import/studio";

/** `1 row`, `2 rows`, `1,234 rows`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${number(count)} ${count === 1 ? noun : nouns}`;
}

export function number(count: number): string {
  return count.toLocaleString("en");
}

/** `12`, `at least 12`. */
export function atLeast(text: string, isAtLeast: boolean): string {
  return isAtLeast ? `at least ${text}` : text;
}

/** `Less than 25 percent`, `50 percent or more`, `All`: for what is spoken at every change. */
export function quarters(part: number, whole: number): string {
  const percent = Math.floor((part / whole) * 4) * 25;
  if (percent === 0) return "Less than 25 percent";
  return percent === 100 ? "All" : `${percent} percent or more`;
}

/** `1.2 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return plural(bytes, "byte");
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, "KB"] : [bytes / 1_000_000, "MB"];
  return `${size < 10 ? size.toFixed(1) : number(Math.round(size))} ${unit}`;
}

/** `3 s`, `12 min`. */
export function timeText(seconds: number): string {
  return seconds < 1 ? "a moment" : durationText(seconds);
}

export const OPERATIONS = {
  create: "Create new records",
  update: "Update records",
  upsert: "Update records, create those that are missing",
  archive: "Archive records",
} as const;

/** `1 company`, `12 companies`; of a custom object, whose name has no singular, `1 record of p_vendors`. */
export function records(count: number, objectType: string): string {
  const name = objectType.replaceAll("_", " ");
  if (count !== 1) return `${number(count)} ${isStandard(objectType) ? name : objectType}`;
  if (!isStandard(objectType)) return `1 record of ${objectType}`;
  return `1 ${name.replace(/ies$/, "y").replace(/xes$/, "x").replace(/s$/, "")}`;
}

function isStandard(objectType: string): boolean {
  return /^(?!p_)[a-z_]+$/.test(objectType);
}

/** What to do about a row that HubSpot refuses because it has such a record. */
export const EXISTS = `HubSpot has such a record already. To change it, import the file with “${OPERATIONS.upsert}”.`;

/** What a button says: `Create 12 contacts`. */
export const VERBS: Readonly<Record<string, string>> = {
  create: "Create",
  update: "Update",
  upsert: "Write",
  archive: "Archive",
};

/** A sentence with text of others in it. A mark that would turn round what comes after it is shown: `[U+202E]`. */
export function unturned(text: string): string {
  return text.replace(
    /[\u202A-\u202E\u2066-\u2069]/g,
    (mark) => `[U+${mark.charCodeAt(0).toString(16).toUpperCase()}]`,
  );
}

/** The title of a column of a file; `column 3` where it has none. @param column Its place, from 0. */
export function columnTitle(title: string | undefined, column: number): string {
  return title || `column ${column + 1}`;
}

/** `Create contacts from people.csv`, `Undo people.csv: archive contacts`. */
export function runTitle({
  command,
  file,
  objectType,
  operation,
}: Pick<RunSummary, "command" | "file" | "objectType" | "operation">): string {
  if (command === "apply") return `Apply the plan of ${file} to ${objectType}`;
  if (command === "undo") return `Undo ${file}: ${operation} ${objectType}`;
  const what = `${operation[0]!.toUpperCase()}${operation.slice(1)} ${objectType}`;
  return file === "" ? what : `${what} from ${file}`;
}

/** `2026-11-29 12:05`, in the user's own time. */
export function dayAndTime(iso: string): string {
  const time = new Date(iso);
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
