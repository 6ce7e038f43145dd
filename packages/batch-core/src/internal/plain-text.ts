/**
 * Returns a text, number or boolean as text; `""` for everything else. To make a text of an object that came as JSON
 * would call its own `toString`, which may be no function.
 */
export function plainText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "boolean":
      return String(value);
    default:
      return "";
  }
}
