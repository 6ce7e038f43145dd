import { outsideCode } from "./rewrite-links.ts";

const HELP = /^```text\n(Usage: [^]*?)\n```$/gm;
const LIST = /^(\S.*):\n((?: {2}.*\n?)+)$/;
/** What to type, and behind two blanks what it does. */
const COLUMNS = /^(\S.*?) {2,}(\S[^]*)$/;

/**
 * Makes lists of the two columns in which a terminal shows options, arguments and commands, each below a heading. On a
 * narrow screen, what an option does can then stand below it, where the columns would run out of the page. An option
 * has an anchor, such as `accounts-add--token-file`.
 */
export function listHelp(markdown: string): string {
  return markdown.replaceAll(HELP, (_, help: string) =>
    help
      .split("\n\n")
      .map((part) =>
        part.startsWith("Usage: ") ? fenced(part, "text") : showPart(part, commandOf(help)),
      )
      .join("\n\n"),
  );
}

/** `accounts-add` of the help of `accounts add`. */
function commandOf(help: string): string {
  const [, words = ""] = /^Usage: hubspot-batch((?: [a-z]+)*)/.exec(help) ?? [];
  return words.trim().replaceAll(" ", "-");
}

function showPart(part: string, command: string): string {
  const [, title, list] = LIST.exec(part) ?? [];
  if (list === undefined) return outsideCode(part, escape);
  const items = list.trim().split(/\n {2}(?=\S)/);
  const shown = COLUMNS.test(items[0]!)
    ? `<dl class="help">\n${items.map((item) => showItem(item, command)).join("\n")}\n</dl>`
    : fenced(items.join("\n"), "sh");
  return `#### ${title}\n\n${shown}`;
}

function showItem(item: string, command: string): string {
  const [, term = "", description = ""] = COLUMNS.exec(item) ?? [];
  const text = escape(description)
    .replaceAll(/\n +/g, "\n")
    .replaceAll(/`(.+?)`/gs, "<code>$1</code>");
  const option = /--[a-z-]+/.exec(term)?.[0];
  const anchor = option === undefined ? "" : ` id="${command}${option}"`;
  return `<dt${anchor}><code>${escape(term)}</code></dt>\n<dd>${text}</dd>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function fenced(text: string, language: "text" | "sh"): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
