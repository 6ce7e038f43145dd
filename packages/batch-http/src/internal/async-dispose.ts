/** `Symbol.asyncDispose`, also where the host has none yet, such as Safari. */
export const asyncDispose: typeof Symbol.asyncDispose =
  Symbol.asyncDispose ?? Symbol.for("Symbol.asyncDispose");
