import fc from "fast-check";

/** Any character, as the unit "binary" of fast-check, which takes more than a second to make. */
export const character = fc.nat(0x10_ffff).map((code) => String.fromCodePoint(code).toWellFormed());
