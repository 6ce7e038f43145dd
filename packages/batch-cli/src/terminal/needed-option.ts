import { type NeededOption, neededOption, type ValueProblem } from "@x/batch-import";

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
      for (const [name, word] of WORDS) {
        const values = found.get(name);
        if (values === undefined) continue;
        if (name === "coerce") words.push(word);
        // Which one is right, only the user knows.
        else if (values.size === 1) words.push(word, ...values);
        else isClear = false;
      }
      return { words, areEnough: areEnough && isClear && words.length > 0 };
    },
  };
}

const WORDS = [
  ["dateFormat", "--date-format"],
  ["decimalMark", "--decimal-mark"],
  ["coerce", "--coerce"],
] as const;
