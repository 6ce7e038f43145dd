import process from "node:process";

/** A word for a shell, in quotes where it needs them: double ones on Windows, as its command prompt knows no others. */
export function quoted(text: string): string {
  return quotedOn(process.platform, text);
}

export function quotedOn(platform: NodeJS.Platform, text: string): string {
  // A backslash separates folders on Windows; other shells take it away.
  const isPlain = platform === "win32" ? /^[\w./\\:-]+$/ : /^[\w./:-]+$/;
  if (isPlain.test(text)) return text;
  if (platform !== "win32") return `'${text.replaceAll("'", `'\\''`)}'`;
  // A backslash escapes a quote, and then itself, too; elsewhere it is one.
  return `"${text.replaceAll(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, "$&$&")}"`;
}
