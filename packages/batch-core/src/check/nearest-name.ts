/** Answers kept: a file has few wrong headers, but each comes with every row. */
const REMEMBERED = 1_000;

/** Returns a function that finds the property whose name or label differs from a wrong name by at most two letters. */
export function createNearestName(
  definitions: Iterable<{ readonly name: string; readonly label?: unknown }>,
): (wrong: string) => string | undefined {
  const spellings: [spelling: string, name: string][] = [];
  for (const { name, label } of definitions) {
    spellings.push([name.toLowerCase(), name]);
    if (typeof label === "string") spellings.push([label.toLowerCase(), name]);
  }
  const answers = new Map<string, string | undefined>();

  function search(wrong: string): string | undefined {
    const most = Math.min(2, Math.floor(wrong.length / 2));
    let nearest: string | undefined;
    let least = most + 1;
    for (const [spelling, name] of spellings) {
      if (Math.abs(spelling.length - wrong.length) >= least) continue;
      const edits = countSlips(wrong, spelling);
      if (edits < least) [nearest, least] = [name, edits];
    }
    return nearest;
  }

  return (wrong) => {
    if (answers.has(wrong)) return answers.get(wrong);
    const answer = search(wrong.toLowerCase());
    if (answers.size < REMEMBERED) answers.set(wrong, answer);
    return answer;
  };
}

/** The letters that differ. Of two e-mail addresses, infinity where they are likely to be of two people. */
function countSlips(one: string, other: string): number {
  const [at, otherAt] = [one.lastIndexOf("@"), other.lastIndexOf("@")];
  if (at === -1 || otherAt === -1) return countEdits(one, other);
  const person = countEdits(one.slice(0, at), other.slice(0, otherAt));
  const domain = countEdits(one.slice(at), other.slice(otherAt));
  if (person === 0) return domain;
  return person === 1 && domain === 0 ? person : Number.POSITIVE_INFINITY;
}

/** The Levenshtein distance: letters to insert, remove or replace. */
function countEdits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 0; i < one.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j += 1) {
      const replaced = row[j]! + (one[i] === other[j] ? 0 : 1);
      next.push(Math.min(replaced, row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
