import { outsideCode } from "./rewrite-links.ts";

const HELP = /^```text\n(Usage: [^]*?)\n```$/gm;
const LIST = /^(\S.*):\n((?: {2}.*\n?)+)$/;
/** What to type, and behind two blanks what it does. */
const COLUMNS = /^(\S.*?) {2,}(\S[^]*)$/;

/**
 * Makes lists of the two columns in which a terminal shows options, arguments and commands. On a narrow screen, what an
 * option does can then stand below it, where the columns would run out of the page.
 */
export function listHelp(markdown: string): string {
  return markdown.replaceAll(HELP, (_, help: string) =>
    help
      .split("\n\n")
      .map((part) => (part.startsWith("Usage: ") ? fenced(part, "text") : showPart(part)))
      .join("\n\n"),
  );
}

function showPart(part: string): string {
  const [, title, list] = LIST.exec(part) ?? [];
  if (list === undefined) return outsideCode(part, escape);
  const items = list.trim().split(/\n {2}(?=\S)/);
  const shown = COLUMNS.test(items[0]!)
    ? `<dl class="help">\n${items.map(showItem).join("\n")}\n</dl>`
    : fenced(items.join("\n"), "sh");
  return `**${title}**\n\n${shown}`;
}

function showItem(item: string): string {
  const [, term = "", description = ""] = COLUMNS.exec(item) ?? [];
  const text = escape(description)
    .replaceAll(/\n +/g, "\n")
    .replaceAll(/`(.+?)`/gs, "<code>$1</code>");
  return `<dt><code>${escape(term)}</code></dt>\n<dd>${text}</dd>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function fenced(text: string, language: "text" | "sh"): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
