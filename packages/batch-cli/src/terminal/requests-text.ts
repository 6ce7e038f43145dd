import { allRequests, createRequestCounter, type RequestCount, type Task } from "@x/batch-import";
import { numberText, plural } from "./plural.ts";

/** `about 30 requests`; where more than records is sent, `up to 60 requests, 30 of them reads`. */
export function requestsText(...counts: readonly RequestCount[]): string {
  const sum = (numberOf: (count: RequestCount) => number): number =>
    counts.reduce((all, count) => all + numberOf(count), 0);
  const [all, lookUps] = [sum(allRequests), sum((count) => count.lookUpRequests)];
  if (all === sum((count) => count.recordRequests)) return `about ${plural(all, "request")}`;
  const reads = lookUps === 0 ? "" : `, ${numberText(lookUps)} of them reads`;
  return `up to ${plural(all, "request")}${reads}`;
}

/** The same of rows of a run that are not read once more: what their associations and list take is not counted. */
export function requestsOfRows(rows: number, task: Task): string {
  const { columns, toList, ...looked } = task;
  const counter = createRequestCounter({ ...looked, columns: {} });
  counter.addRows(rows);
  const text = requestsText(counter.count());
  const others = [
    ...(columns.associations === undefined ? [] : ["associations"]),
    ...(toList === undefined ? [] : ["its list"]),
  ];
  return others.length === 0 ? text : `${text}, and those for ${others.join(" and ")}`;
}
