/** White space and invisible characters, such as the zero-width space. */
const BLANK = /[\s\p{Cf}]/u;

/** Removes leading and trailing blanks. A regular expression for the end would take quadratic time. */
export function trimBlanks(text: string): string {
  if (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1))) return text;
  let start = 0;
  let end = text.length;
  while (start < end && BLANK.test(text[start]!)) start += 1;
  while (end > start && BLANK.test(text[end - 1]!)) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

// Visible ASCII: nearly every value begins and ends with it, and the test is fast.
function isPlain(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}
