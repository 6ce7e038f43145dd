import { isObject } from "../internal/is-object.ts";

type Path = readonly (string | number)[];

/** How deep lists and objects are taken apart: each record of `account.tables.contacts` is a line. */
const MAX_DEPTH = 4;

/** A value as lines of JSON, each `[path, value]`, so that no text grows with the number of records. */
export function* toLines(value: unknown, path: Path = []): Generator<string> {
  const children = path.length < MAX_DEPTH ? childrenOf(value) : [];
  if (children.length === 0 && value !== undefined) yield JSON.stringify([path, value]);
  for (const [key, child] of children) yield* toLines(child, [...path, key]);
}

function childrenOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((child: unknown, place) => [place, child]);
  return isObject(value) ? Object.entries(value) : [];
}

/** Puts a value together again, line by line. */
export interface Assembler {
  /** @throws {Error} when it is no such line. */
  add(line: string): void;
  value(): unknown;
}

export function createAssembler(): Assembler {
  const root: Record<string, unknown> = {};
  return {
    add(line) {
      const parsed: unknown = JSON.parse(line);
      if (!Array.isArray(parsed) || !isPath(parsed[0])) throw new Error("expected [path, value]");
      let container: unknown = root;
      // All values hang from one key, which makes the whole a value like its parts.
      const keys = ["value", ...parsed[0]];
      for (const [place, key] of keys.entries()) {
        const next = keys[place + 1];
        if (next === undefined) put(container, key, parsed[1]);
        else
          container =
            get(container, key) ?? put(container, key, typeof next === "number" ? [] : {});
      }
    },
    value: () => root["value"],
  };
}

function isPath(value: unknown): value is Path {
  return (
    Array.isArray(value) && value.every((key) => typeof key === "string" || Number.isInteger(key))
  );
}

function get(container: unknown, key: string | number): unknown {
  if (Array.isArray(container) && typeof key === "number") return container[key];
  return isObject(container) && Object.hasOwn(container, key) ? container[key] : undefined;
}

function put(container: unknown, key: string | number, value: unknown): unknown {
  if (Array.isArray(container)) {
    if (key !== container.length) throw new Error(`a list goes on at ${container.length}`);
    container.push(value);
  } else if (isObject(container) && typeof key === "string") {
    // Not by assignment, which would make a prototype of `__proto__`.
    Object.defineProperty(container, key, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  } else throw new Error("a part of a value that has no parts");
  return value;
}
