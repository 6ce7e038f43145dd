/** Why a value would arrive as another one. */
export interface Unsendable {
  readonly code: "INVALID_TEXT" | "LOST_DIGITS";
  readonly why: string;
}

/** Returns why a text or number cannot be sent unchanged; `undefined` when it can. */
export function unsendable(value: unknown): Unsendable | undefined {
  if (typeof value === "string") return value.isWellFormed() ? undefined : HALF_CHARACTER;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? LOST_DIGITS : undefined;
}

// JSON can hold half a surrogate pair, UTF-8 cannot: HubSpot would store another text.
const HALF_CHARACTER: Unsendable = {
  code: "INVALID_TEXT",
  why: "holds half a character (a lone surrogate), which cannot be sent",
};

// Above 2^53, several integers are the same JavaScript number, so the last digits may be wrong already.
const LOST_DIGITS: Unsendable = {
  code: "LOST_DIGITS",
  why: "is an integer above 2^53, which a JavaScript number does not hold exactly; give it as a text",
};
