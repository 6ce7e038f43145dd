/** Returns what a rule expects, in words, when a value surely breaks it; `undefined` when it does not, or cannot be told. */
export type RuleCheck = (value: string) => string | undefined;

/** Makes the check of a rule from its arguments; `undefined` when they are not as known. */
export type MakeRuleCheck = (args: readonly string[]) => RuleCheck | undefined;

/** Makes the check of a rule with one argument that is a number. */
export function withNumber(make: (limit: number, text: string) => RuleCheck): MakeRuleCheck {
  return ([text = "", ...others]) =>
    others.length === 0 && /^-?\d+(?:\.\d+)?$/.test(text) ? make(Number(text), text) : undefined;
}
