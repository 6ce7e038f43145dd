/** Before its ending. */
const MOST_CHARACTERS = 60;

/** What a user calls a file, for messages: without folders and control characters. */
export function shownName(given: string): string {
  const name = given.slice(Math.max(given.lastIndexOf("/"), given.lastIndexOf("\\")) + 1);
  return name.replaceAll(/\p{C}/gu, "").slice(-200) || "file";
}

/** A name for the file system, of letters, digits, `.`, `_` and `-` alone: `Q1 (final).CSV` → `Q1_final_.csv`. */
export function safeName(given: string): string {
  const name = shownName(given);
  const [end = ""] = /\.[a-z]{1,10}(\.gz)?$/i.exec(name) ?? [];
  const stem = name
    .slice(0, name.length - end.length)
    .replaceAll(/[^A-Za-z0-9._-]+/g, "_")
    .replace(/^[._-]+/, "")
    .slice(-MOST_CHARACTERS);
  return `${stem || "file"}${end.toLowerCase() || ".txt"}`;
}
