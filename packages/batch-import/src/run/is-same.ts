/** Whether two values of JSON are the same, whatever the order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return false;
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = fieldsOf(one);
  return (
    names.length === fieldsOf(other).length &&
    names.every(
      (name) =>
        Object.hasOwn(other, name) && isSame((one as Fields)[name], (other as Fields)[name]),
    )
  );
}

type Fields = Readonly<Record<string, unknown>>;

/** JSON has no fields that are undefined. */
function fieldsOf(value: object): string[] {
  return Object.keys(value).filter((name) => (value as Fields)[name] !== undefined);
}
