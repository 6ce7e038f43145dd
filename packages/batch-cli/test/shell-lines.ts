/** A command as it is typed, with what is around it. */
export interface ShellCommand {
  readonly words: readonly string[];
  /** Variables in front of it: `NAME=value command`. */
  readonly env: Readonly<Record<string, string>>;
  /** The commands before it in the pipe. */
  readonly before: readonly (readonly string[])[];
  /** The file behind `>`. */
  readonly to?: string;
  /** As it was typed. */
  readonly text: string;
}

/** The lines of a shell block: without comments, and one line where a `\` goes on in the next. */
export function linesOf(block: string): string[] {
  return block
    .replaceAll("\\\n", " ")
    .split("\n")
    .map((line) => line.replace(/(^|\s)#\s.*/, "").trim())
    .filter((line) => line !== "");
}

/** Reads as much of a shell's language as the docs use; `&` at the end is not told. */
export function readCommand(text: string): ShellCommand {
  const parts: string[][] = [[]];
  let to: string | undefined;
  for (const word of wordsOf(text)) {
    if (word === "|") parts.push([]);
    else if (word === ">") to = "";
    else if (to === "") to = unquoted(word);
    else if (word !== "&") parts.at(-1)!.push(unquoted(word));
  }
  const words = parts.pop()!;
  const env: Record<string, string> = {};
  for (let word = words[0]; /^\w+=/.test(word ?? ""); word = words[0]) {
    const [name = "", value = ""] = words.shift()!.split(/=(.*)/s);
    env[name] = value;
  }
  return { words, env, before: parts, ...(to && { to }), text };
}

/** Returns what `printf` prints, of the formats that the docs use: a text, or `%s\n` with lines. */
export function textOfPrintf([format = "", ...words]: readonly string[]): string {
  if (format === "%s\\n") return words.map((word) => `${word}\n`).join("");
  return [format, ...words].join(" ").replaceAll("\\n", "\n");
}

/** Words with their quotes; `|`, `>` and `&` are words of their own. */
function wordsOf(text: string): string[] {
  return text.match(/(?:'[^']*'|"[^"]*"|[^\s'"|>&])+|[|>&]/g) ?? [];
}

function unquoted(word: string): string {
  return word.replace(
    /'([^']*)'|"([^"]*)"/g,
    (_, single?: string, double?: string) => single ?? double ?? "",
  );
}
