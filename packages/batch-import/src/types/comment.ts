const UNSEEN = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
const BLANKS = /[\s\p{Cc}]+/gu;

/**
 * Returns a text from an account on one line, so that it can stand in a comment: it cannot end the comment, and
 * nothing in it is a tag, such as `@deprecated`, or an order to the compiler, such as `@ts-ignore`.
 */
export function inComment(text: string | null | undefined): string {
  // First what cannot be seen goes: without it, "*" and "/" may be neighbours.
  const line = (text ?? "").replaceAll(UNSEEN, "").replaceAll(BLANKS, " ").trim();
  return line.replaceAll("*/", "*\\/").replaceAll("@", "\\@");
}

/** Returns a doc comment of these lines, which {@link inComment} made; those that are empty are left out. */
export function docComment(lines: readonly string[], indent = ""): string {
  const [first = "", ...others] = lines.filter((line) => line !== "");
  if (first === "") return "";
  if (others.length === 0) return `${indent}/** ${first} */\n`;
  const rest = others.map((line) => `${indent} *\n${indent} * ${line}\n`).join("");
  return `${indent}/**\n${indent} * ${first}\n${rest}${indent} */\n`;
}
