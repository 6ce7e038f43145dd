/** `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7). */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** Returns the time in a header, in milliseconds since 1970; `undefined` when it has none. */
export function httpDate(value: unknown): number | undefined {
  return typeof value === "string" && HTTP_DATE.test(value) ? Date.parse(value) : undefined;
}
