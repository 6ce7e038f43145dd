import { distance } from "fastest-levenshtein";

/** Returns a name without case, blanks and signs: `email` for `E-Mail` and `e_mail`. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, "");
}

const LONGEST_NAME = 200;

const SHORT_WORD = 5;

/** How much of a name may differ and still be a slip. */
const MOST_DIFFERENT = 0.4;

/**
 * Returns the choices that a wrong name probably stands for, the likeliest first.
 *
 * @param spellings What a choice can be called: its name, its label.
 */
export function nearest<Choice>(
  wrong: string,
  choices: Iterable<Choice>,
  spellings: (choice: Choice) => readonly string[],
): Choice[] {
  const folded = fold(wrong);
  if (folded === "") return [];
  const scored: { choice: Choice; score: number }[] = [];
  for (const choice of choices) {
    const score = Math.min(...spellings(choice).map((text) => differenceOf(folded, fold(text))));
    if (score <= MOST_DIFFERENT) scored.push({ choice, score });
  }
  return scored.sort((one, other) => one.score - other.score).map(({ choice }) => choice);
}

const MOST_LIKELY = 3;

/** The nearest choices, at most three. */
export function likeliest<Choice>(...wanted: Parameters<typeof nearest<Choice>>): Choice[] {
  return nearest(...wanted).slice(0, MOST_LIKELY);
}

/** 0 for the same, 1 for nothing in common. A name within the other is nearer than its letters say. */
function differenceOf(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short === "") return 1;
  // The distance takes time with the product of both lengths, and no name is as long.
  if (short.length > LONGEST_NAME) return one === other ? 0 : 1;
  const letters = distance(one, other);
  // Two other letters make a short word another one: "Stadt" is no slip of "State".
  if (letters > 1 && long.length <= SHORT_WORD && !hasSameLetters(one, other)) return 1;
  const share = letters / long.length;
  return short.length >= 4 && long.includes(short) ? Math.min(share, 0.35) : share;
}

/** Two letters that changed places are one slip. */
function hasSameLetters(one: string, other: string): boolean {
  const sorted = (text: string): string => Array.from(text).toSorted().join("");
  return sorted(one) === sorted(other);
}

/**
 * Returns a question about a wrong name, with a blank before it, to follow a sentence; "" where no name is near.
 *
 * @example
 * `No property emial.${didYouMean("emial", ["email", "city"])}`; //=> 'No property emial. Did you mean "email"?'
 */
export function didYouMean(wrong: string, names: Iterable<string>): string {
  const [first] = nearest(wrong, names, (name) => [name]);
  return first === undefined ? "" : ` Did you mean ${JSON.stringify(first)}?`;
}
