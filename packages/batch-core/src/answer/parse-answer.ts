import type { Answer } from "./answer.ts";

/** A response of any HTTP library. */
export interface RawResponse {
  readonly status: number;
  /**
   * Pairs, such as `Headers` or a `Map`, or an object, such as the `headers` of `node:http`. Names in any case.
   * Values other than strings, numbers and lists of strings are left out.
   */
  readonly headers: Pairs | Readonly<Record<string, unknown>>;
  /** The whole body, decompressed; `""` when there is none. */
  readonly text: string;
  /** When the request was sent, in milliseconds since 1970. Tells a look-up whether a record is older than its create. */
  readonly sentAt?: number | undefined;
}

type Pairs = Iterable<readonly [name: string, value: unknown]>;

/** HubSpot's answers have about ten levels. Very deep ones would overflow the stack. */
const MAX_DEPTH = 100;

// The most values in a body. One takes at least 2 bytes of text and up to 100 bytes of memory: 64 MB of `[]`
// would end the process. 100 records with 1,000 properties and 5 earlier values each have half of it.
const MAX_VALUES = 5_000_000;

/**
 * Returns a response as the answer that `interpretAnswer` reads. `body` is the parsed JSON; it is the text when
 * that is not JSON, has more than 100 levels or more than 5,000,000 values. Header names are in lower case; the
 * values of a repeated name are joined with a comma. Never throws.
 *
 * @example
 * parseAnswer({ status: 204, headers: new Headers({ "Retry-After": "1" }), text: "" });
 * //=> { kind: "response", status: 204, headers: { "retry-after": "1" }, body: "" }
 */
export function parseAnswer({ status, headers, text, sentAt }: RawResponse): Answer {
  return {
    kind: "response",
    status,
    headers: readHeaders(headers),
    body: parseBody(text),
    ...(sentAt !== undefined && { sentAt }),
  };
}

function readHeaders(headers: RawResponse["headers"]): Record<string, string> {
  const read = new Map<string, string>();
  const pairs = Symbol.iterator in headers ? headers : Object.entries(headers);
  for (const [name, value] of pairs) {
    const text = readHeader(value);
    if (text === undefined) continue;
    const key = name.toLowerCase();
    const before = read.get(key);
    read.set(key, before === undefined ? text : `${before}, ${text}`);
  }
  return Object.fromEntries(read);
}

function readHeader(value: unknown): string | undefined {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (!Array.isArray(value)) return undefined;
  return value.filter((one) => typeof one === "string").join(", ");
}

function parseBody(text: string): unknown {
  if (text.length > 2 * MAX_VALUES && hasTooManyValues(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return isDeeper(value, MAX_DEPTH) ? text : value;
  } catch {
    return text;
  }
}

// Counts places where a value can begin: after `[`, `{` and `,` outside strings.
function hasTooManyValues(text: string): boolean {
  let values = 1;
  let isInString = false;
  for (let place = 0; place < text.length && values <= MAX_VALUES; place += 1) {
    const character = text[place];
    if (character === "\\") place += 1;
    else if (character === '"') isInString = !isInString;
    else if (!isInString && (character === "[" || character === "{" || character === ",")) {
      values += 1;
    }
  }
  return values > MAX_VALUES;
}

/** Loops over names: lists of values would take ten times as long, and each answer has hundreds of objects. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) {
    for (const item of value) if (isDeeper(item, levels - 1)) return true;
  } else {
    for (const name in value) if (isDeeper(value[name as never], levels - 1)) return true;
  }
  return false;
}
