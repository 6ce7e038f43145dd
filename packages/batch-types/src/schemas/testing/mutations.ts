/** A copy of a value that differs in one place. */
export interface Mutation {
  /** The place, such as `inputs.0.id`. */
  readonly at: string;
  readonly value: unknown;
}

/** Returns a copy for each object in the value, with an unknown field in that object. */
export function withExtraField(value: unknown): Mutation[] {
  return places(value).flatMap(({ at, part, replace }) =>
    isObject(part) ? [{ at, value: replace({ ...part, extra: 1 }) }] : [],
  );
}

/** Returns a copy for each string, number and boolean in the value, with an object in its place. */
export function withWrongType(value: unknown): Mutation[] {
  return places(value).flatMap(({ at, part, replace }) =>
    typeof part === "object" ? [] : [{ at, value: replace({ wrong: true }) }],
  );
}

/** Returns two copies for each field of each object in the value: without the field, and with `null` in it. */
export function withoutField(value: unknown): Mutation[] {
  return places(value).flatMap(({ at, part, replace }) =>
    isObject(part)
      ? Object.keys(part).flatMap((name) => {
          const { [name]: _, ...rest } = part;
          const where = at === "" ? name : `${at}.${name}`;
          return [
            { at: where, value: replace(rest) },
            { at: where, value: replace({ ...part, [name]: null }) },
          ];
        })
      : [],
  );
}

interface Place {
  readonly at: string;
  readonly part: unknown;
  /** The whole value with something else in this place. */
  readonly replace: (part: unknown) => unknown;
}

function places(part: unknown, at = "", replace: Place["replace"] = (other) => other): Place[] {
  const here = { at, part, replace };
  if (Array.isArray(part)) {
    const inside = part.flatMap((item, index) =>
      places(item, join(at, index), (other) => replace(part.with(index, other))),
    );
    return [here, ...inside];
  }
  if (!isObject(part)) return [here];
  const inside = Object.entries(part).flatMap(([name, value]) =>
    places(value, join(at, name), (other) => replace({ ...part, [name]: other })),
  );
  return [here, ...inside];
}

function join(at: string, name: string | number): string {
  return at === "" ? String(name) : `${at}.${name}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
