import { type Refusal, validationError } from "../../answer/answers.ts";

/** `?name=a,b&name=c`, as HubSpot takes lists in a query. */
export function readCommaList(query: URLSearchParams, name: string): readonly string[] {
  return query
    .getAll(name)
    .flatMap((list) => list.split(","))
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** A whole number from 1 to `most`. */
export function readLimit(
  query: URLSearchParams,
  byDefault: number,
  most: number,
): number | Refusal {
  const text = query.get("limit") ?? "";
  if (text === "") return byDefault;
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= most
    ? limit
    : validationError(`Invalid limit ${text}: it must be a number from 1 to ${most}.`);
}

/** The link is the query alone, as in HubSpot's examples: relative to the URL of the request. */
export function nextPage(query: URLSearchParams, after: string): { after: string; link: string } {
  const next = new URLSearchParams(query);
  next.set("after", after);
  return { after, link: `?${next}` };
}
