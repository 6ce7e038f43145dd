import { listValues, type Options, valuesNamed } from "./read-options.ts";
import { trimBlanks } from "../internal/trim-blanks.ts";
import { type CheckValue, quoteValue, type Refusal } from "./verdict.ts";

/** Accepts one option: its value, or a label or spelling that fits no other option. */
export function createOptionCheck(options: Options): CheckValue {
  return (text) => {
    const [value, ...others] = valuesNamed(options, text);
    if (value === undefined) return notAnOption(options, text);
    if (others.length > 0) return ambiguous(text, [value, ...others]);
    return value === text ? undefined : { to: value, why: "option" };
  };
}

/** Accepts several options, `a;b`. A leading semicolon adds them to the stored ones. */
export function createListCheck(options: Options): CheckValue {
  return (text) => {
    const sign = text.startsWith(";") ? ";" : "";
    const chosen = new Set<string>();
    let isRenamed = false;
    for (const part of text.split(";").map(trimBlanks)) {
      if (part === "") continue;
      const [value, ...others] = valuesNamed(options, part);
      if (value === undefined) return notAnOption(options, part);
      if (others.length > 0) return ambiguous(part, [value, ...others]);
      chosen.add(value);
      isRenamed ||= value !== part;
    }
    if (chosen.size === 0) return notAnOption(options, text);
    const to = sign + [...chosen].join(";");
    return to === text ? undefined : { to, why: isRenamed ? "option" : "list" };
  };
}

function notAnOption(options: Options, text: string): Refusal {
  return {
    code: "INVALID_OPTION",
    message: `expected one of ${listValues(options)}, got ${quoteValue(text)}.`,
  };
}

function ambiguous(text: string, values: readonly string[]): Refusal {
  return {
    code: "INVALID_OPTION",
    message: `${quoteValue(text)} may mean ${values.map(quoteValue).join(" or ")}; write the one that is meant.`,
  };
}
