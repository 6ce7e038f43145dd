/** Property values by name. Every name has been checked against a definition. */
export type Values = Readonly<Record<string, string>>;

/** The value of a property; `undefined` where it was never set. */
export function valueOf(values: Values, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
