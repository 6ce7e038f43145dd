export const PROPERTY_NAME = /^[a-z][a-z0-9_]*$/;

/** Headers people write, and the property they mean. */
const PROPERTY_OF_HEADER = new Map([
  ["Email", "email"],
  ["First name", "firstname"],
  ["Last name", "lastname"],
  ["Phone", "phone"],
  ["Company", "company"],
]);

/** The property of each column: of its own name where that is one; `""` leaves the column out. */
export function suggestProperties(header: readonly string[]): readonly string[] {
  return header.map((title) =>
    PROPERTY_NAME.test(title) ? title : (PROPERTY_OF_HEADER.get(title) ?? ""),
  );
}
