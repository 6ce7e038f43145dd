import type { ListTask } from "@x/batch-import";
import { printable } from "./printable.ts";

/** Says, before anything is sent, which list the records are added to; "" for none. */
export function toListText(list: ListTask | undefined): string {
  if (list === undefined) return "";
  return `at the end, its records are added to list ${printable(JSON.stringify(list.name))} (id ${list.id})\n`;
}
