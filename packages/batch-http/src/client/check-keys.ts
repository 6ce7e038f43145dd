/** Says what was expected; nothing when the value is fine. */
export type Check = (value: unknown) => string | undefined;

/** By the name of each option. */
export type Checks = Readonly<Record<string, Check | Readonly<Record<string, Check>>>>;

/** Every problem of an object of options: unknown names, then wrong values. */
export function checkKeys(value: unknown, checks: Checks, prefix = ""): string[] {
  if (!isObject(value)) {
    return [`${prefix.slice(0, -1) || "options"}: expected an object; got ${nameOf(value)}.`];
  }
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(checks, name));
  const problems = unknown.map(
    (name) => `${prefix}${name}: unknown; there are ${Object.keys(checks).join(", ")}.`,
  );
  for (const [name, check] of Object.entries(checks)) {
    const given = value[name];
    if (typeof check === "object") {
      if (given !== undefined) problems.push(...checkKeys(given, check, `${name}.`));
    } else if (given !== undefined || prefix !== "") {
      const problem = check(given);
      if (problem !== undefined) problems.push(`${prefix}${name}: ${problem}`);
    }
  }
  return problems;
}

export function expect(what: string, isFine: (value: unknown) => boolean): Check {
  return (value) => (isFine(value) ? undefined : `expected ${what}; got ${show(value)}.`);
}

export function isFunction(value: unknown): boolean {
  return typeof value === "function";
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Of what may be a token, or records: it must not be in a message. */
export function nameOf(value: unknown): string {
  return isObject(value) || typeof value === "string" ? typeof value : show(value);
}

/** Never throws: it may be a bigint, or a circle. */
export function show(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return typeof value;
  }
}
