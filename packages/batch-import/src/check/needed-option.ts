/** A row option with which a refused value can be written. */
export interface NeededOption {
  readonly name: "coerce" | "dateFormat" | "decimalMark";
  /** The value of the option. Undefined where only the user knows it, and for `coerce`. */
  readonly value?: string | undefined;
}

/** A problem of a value. */
export interface ValueProblem {
  readonly code?: string | null | undefined;
  readonly message: string;
}

/**
 * Returns the option that a problem needs; undefined where the value itself is to be corrected.
 *
 * @example
 * const code = "DATE_FORMAT";
 * neededOption({ code, message: "Write it with the date format DD.MM.YYYY." })?.value; //=> "DD.MM.YYYY"
 * neededOption({ code: "INVALID_EMAIL", message: "nobody is no e-mail." }); //=> undefined
 */
export function neededOption({ code, message }: ValueProblem): NeededOption | undefined {
  switch (code) {
    case "DATE_FORMAT": {
      const [, value] = /\bdate format ([DMY]+[/.-][DMY]+[/.-][DMY]+)/.exec(message) ?? [];
      return { name: "dateFormat", value };
    }
    case "INVALID_INTEGER":
    case "AMBIGUOUS_VALUE":
      return UNCLEAR_MARK.test(message) ? { name: "decimalMark" } : undefined;
    case "WRITE_OTHERWISE": {
      const value = decimalMarkIn(message);
      return value === undefined ? { name: "coerce" } : { name: "decimalMark", value };
    }
  }
  return undefined;
}

const UNCLEAR_MARK = /name the decimal mark\.|": a comma may be a decimal point or a thousands/;

/** Of `expected "12.50", got "12,50"`: the mark that the number is written with, where it shows. */
function decimalMarkIn(message: string): "." | "," | undefined {
  const [, to, from] =
    /expected "([\d.-]+)", got "([^"]+)" \(no marks between groups/.exec(message) ?? [];
  if (to === undefined || from === undefined) return undefined;
  const hasComma = from.includes(",");
  if (!hasComma && !from.includes(".")) return undefined;
  const [, decimals] = to.split(".");
  const isComma = decimals === undefined ? !hasComma : from.endsWith(`,${decimals}`);
  return isComma ? "," : ".";
}
