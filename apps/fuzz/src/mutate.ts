import fc from "fast-check";

/** One damage to some bytes. `at` is a share of their length, from 0 to 1. */
type Damage =
  | { readonly kind: "set" | "insert"; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: "cut" | "repeat"; readonly at: number; readonly length: number };

/** What means something in a text or a binary format, or is at the edge of a number. */
const TELLING =
  "\" ' \\ , ; \t \n \r \0 { } [ ] < > & = : - . 0 \u{FEFF} \u{D7FF} 😀 null 1e999 __proto__ \\ud800 &#x0;"
    .split(" ")
    .map((text) => new TextEncoder().encode(text));
const NUMBERS = [[0xff], [0x80], [0xff, 0xff, 0xff, 0xff], [0xff, 0xff, 0xff, 0x7f], [0, 0, 0, 0]];

const bytes = fc.oneof(
  fc.constantFrom(...TELLING, ...NUMBERS.map((some) => Uint8Array.from(some))),
  fc.uint8Array({ minLength: 1, maxLength: 8 }),
);
const at = fc.double({ min: 0, max: 1, noNaN: true });
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constantFrom("set", "insert"), at, bytes }),
  fc.record({
    kind: fc.constantFrom("cut", "repeat"),
    at,
    length: fc.integer({ min: 1, max: 64 }),
  }),
  // The rest is missing.
  fc.record({ kind: fc.constant("cut"), at, length: fc.constant(Number.MAX_SAFE_INTEGER) }),
);

/** Returns the bytes with up to six damages. A failure shrinks to the fewest of them. */
export function damaged(whole: Uint8Array): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  return fc
    .array(damage, { maxLength: 6 })
    .map((some) => some.reduce(apply, Uint8Array.from(whole)));
}

/** The same for a text. Bytes that are no text become U+FFFD. */
export function damagedText(whole: string): fc.Arbitrary<string> {
  return damaged(new TextEncoder().encode(whole)).map((some) => new TextDecoder().decode(some));
}

function apply(whole: Uint8Array, damage: Damage): Uint8Array<ArrayBuffer> {
  const start = Math.floor(damage.at * whole.length);
  const before = whole.subarray(0, start);
  switch (damage.kind) {
    case "set":
      return join(before, damage.bytes, whole.subarray(start + damage.bytes.length));
    case "insert":
      return join(before, damage.bytes, whole.subarray(start));
    case "cut":
      return join(before, whole.subarray(start + damage.length));
    case "repeat": {
      const end = start + damage.length;
      return join(whole.subarray(0, end), whole.subarray(start, end), whole.subarray(end));
    }
  }
}

function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
