/** Counts characters of a JSON text that are outside of its strings. @param marks Global; finds them and quotes. */
export function countMarks(text: string, marks: RegExp): number {
  let count = 0;
  marks.lastIndex = 0;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    if (found[0] !== '"') count += 1;
    else if (!skipString(text, marks)) break;
  }
  return count;
}

const QUOTE_OR_BACKSLASH = /["\\]/g;

/** Moves behind the string that begins; false where it never ends. */
function skipString(text: string, marks: RegExp): boolean {
  const end = QUOTE_OR_BACKSLASH;
  end.lastIndex = marks.lastIndex;
  for (let found = end.exec(text); found !== null; found = end.exec(text)) {
    if (found[0] === '"') {
      marks.lastIndex = end.lastIndex;
      return true;
    }
    end.lastIndex += 1;
  }
  return false;
}
