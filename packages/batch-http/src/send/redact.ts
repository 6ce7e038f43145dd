/** Returns the text or JSON value with every secret replaced by "[secret]", in values and in names. */
export type Redact = <Value>(value: Value) => Value;

/** The secrets of one client. They must not get into outcomes, logs and files. */
export interface Secrets {
  /** From now on `redact` replaces this text. Adding it again makes it the newest. */
  readonly add: (secret: string) => void;
  readonly redact: Redact;
}

/** Shorter than all tokens of HubSpot. */
const MIN_SECRET_LENGTH = 20;
/** Each escape that the pattern of a secret knows begins with one of these. */
const ESCAPE = /[\\%&]/;
/** A client has at most three secrets at a time. More would make the search of every answer slow. */
const MAX_SECRETS = 8;

/**
 * A proxy or a hostile server may quote what it was sent: as it is, or with escapes of JSON, JavaScript,
 * URLs or HTML, once or twice. Texts are searched for all of these at once. A short secret, such as the
 * token of a sandbox, could be part of any word, so it is replaced only after "Bearer ".
 */
export function createSecrets(): Secrets {
  const secrets = new Set<string>();
  let pattern: RegExp | undefined;
  /** Length of the shortest secret. Shorter texts need no search. */
  let shortest = 0;

  // Most texts have no escape. To search these for the secrets as they are takes a fraction of the time.
  function isSecret(text: string): boolean {
    if (text.length < shortest || pattern === undefined) return false;
    if (ESCAPE.test(text)) return text.search(pattern) >= 0;
    for (const secret of secrets) if (text.includes(secret)) return true;
    return false;
  }

  return {
    add(secret) {
      const text = secret.length >= MIN_SECRET_LENGTH ? secret : `Bearer ${secret}`;
      const isNew = !secrets.delete(text);
      secrets.add(text);
      if (!isNew) return;
      const [oldest] = secrets;
      if (secrets.size > MAX_SECRETS) secrets.delete(oldest!);
      // The longest first: one that begins with another would leave its end in the text.
      const byLength = [...secrets].sort((one, other) => other.length - one.length);
      pattern = new RegExp(byLength.map(toPattern).join("|"), "g");
      shortest = Math.min(...[...secrets].map(({ length }) => length));
    },
    redact<Value>(value: Value): Value {
      if (pattern === undefined || !someText(value, isSecret)) return value;
      const found = pattern;
      return mapTexts(value, (text) => text.replace(found, "[secret]")) as Value;
    },
  };
}

/** Returns the source of a pattern that matches the text with each character escaped or not. */
function toPattern(text: string): string {
  return Array.from({ length: text.length }, (_, place) => {
    const code = text.charCodeAt(place);
    const hex = code.toString(16).padStart(2, "0").replace(/[a-f]/g, anyCase);
    const literal = text[place]!.replace(/[^a-zA-Z0-9]/, String.raw`\\{0,3}\$&`);
    // The repeats are bounded: a body of many backslashes would otherwise take hours to search.
    const html = String.raw`&(?:amp;){0,2}#(?:0{0,4}${code}|[xX]0{0,4}${hex});`;
    return String.raw`(?:${literal}|\\{1,3}(?:u00|x)${hex}|%(?:25){0,2}${hex}|${html})`;
  }).join("");
}

function anyCase(letter: string): string {
  return `[${letter}${letter.toUpperCase()}]`;
}

/** Loops over names: lists of names and values would take ten times as long. */
function someText(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === "string") return test(value);
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) {
    for (const item of value) if (someText(item, test)) return true;
  } else {
    for (const name in value) if (test(name) || someText(value[name as never], test)) return true;
  }
  return false;
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === "string") return map(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map));
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([name, item]) => [map(name), mapTexts(item, map)]));
}
