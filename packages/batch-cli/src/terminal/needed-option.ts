/** An option that makes a refused value one that can be written. */
export interface NeededOption {
  readonly name: "--coerce" | "--date-format" | "--decimal-mark";
  /** Undefined where only the user knows it; `--coerce` has none. */
  readonly value?: string | undefined;
}

/** What is said of a value. */
export interface ValueProblem {
  readonly code?: string | null | undefined;
  readonly message: string;
}

/** Returns the option that a problem needs; undefined where the value itself is to be corrected. */
export function neededOption({ code, message }: ValueProblem): NeededOption | undefined {
  switch (code) {
    case "DATE_FORMAT": {
      const [, value] = /\bdate format ([DMY]+[/.-][DMY]+[/.-][DMY]+)/.exec(message) ?? [];
      return { name: "--date-format", value };
    }
    case "INVALID_INTEGER":
    case "AMBIGUOUS_VALUE":
      return UNCLEAR_MARK.test(message) ? { name: "--decimal-mark" } : undefined;
    case "WRITE_OTHERWISE": {
      const value = decimalMarkIn(message);
      return value === undefined ? { name: "--coerce" } : { name: "--decimal-mark", value };
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

/** What the refused rows of a run or a plan need. */
export interface NeededOptions {
  /** The options and their values, as words of a command. */
  readonly words: readonly string[];
  /** Whether no row is to be corrected. */
  readonly areEnough: boolean;
}

/** Collects what refused rows need, a row at a time. */
export function createNeededOptions(): {
  add(problems: readonly ValueProblem[]): void;
  result(): NeededOptions;
} {
  const found = new Map<NeededOption["name"], Set<string>>();
  let areEnough = true;
  return {
    add(problems) {
      if (problems.length === 0) areEnough = false;
      for (const problem of problems) {
        const option = neededOption(problem);
        if (option === undefined) {
          areEnough = false;
          continue;
        }
        const values = found.get(option.name) ?? new Set();
        found.set(option.name, values);
        if (option.value !== undefined && values.size < 2) values.add(option.value);
      }
    },
    result() {
      const words: string[] = [];
      let isClear = true;
      for (const name of ORDER) {
        const values = found.get(name);
        if (values === undefined) continue;
        if (name === "--coerce") words.push(name);
        // Which one is right, only the user knows.
        else if (values.size === 1) words.push(name, ...values);
        else isClear = false;
      }
      return { words, areEnough: areEnough && isClear && words.length > 0 };
    },
  };
}

const ORDER = ["--date-format", "--decimal-mark", "--coerce"] as const;
