/**
 * Says where a record has a value that JSON changes in silence: a Date into a text, NaN into null, a function into nothing. A
 * client refuses them, and the queue would keep something else. Undefined where there is none.
 */
export function changedByJson(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : ` is ${value}`;
  if (typeof value === "function" || typeof value === "symbol") return ` is a ${typeof value}`;
  if (typeof value !== "object" || value === null) return undefined;
  if (value instanceof Date) {
    return " is a Date: give toISOString() or a day such as 2026-05-01";
  }
  if ("toJSON" in value) return " is an object with toJSON: give the text or number that is meant";
  for (const name of Object.keys(value)) {
    const found = changedByJson(value[name as never]);
    if (found !== undefined) return `.${name}${found}`;
  }
  return undefined;
}
