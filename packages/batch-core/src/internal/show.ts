/** A value of any kind, short, for a message; never throws. */
export function show(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  return JSON.stringify(value) ?? typeof value;
}
