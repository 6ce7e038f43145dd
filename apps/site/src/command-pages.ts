import { listHelp } from "./list-help.ts";
import { slug } from "./slug.ts";

/** A heading of a page, with its text. */
interface Part {
  readonly title: string;
  readonly text: string;
}

/**
 * Takes the page of the command apart: what it says before and after the help of its commands, and the help of each. A
 * command of a command (`accounts add`) is on the page of the first.
 */
export function splitCommands(markdown: string): { overview: string; commands: Part[] } {
  const [before, help, after] = markdown.split(/^<!-- commands: (?:begin|end) -->$/m);
  if (after === undefined) throw new Error("docs/cli.md has no markers around its commands.");
  const [general, ...parts] = listHelp(help!).split(/^### /m);
  const commands: Part[] = [];
  for (const part of parts) {
    const title = part.slice(0, part.indexOf("\n"));
    const text = part.slice(title.length).trim();
    const first = commands.at(-1);
    if (first !== undefined && title.startsWith(`${first.title} `))
      commands[commands.length - 1] = {
        ...first,
        text: `${first.text}\n\n## ${title}\n\n${listsBelow("###", text)}`,
      };
    else commands.push({ title, text: listsBelow("##", text) });
  }
  return { overview: [before, listsBelow("###", general!), after].join("\n"), commands };
}

/** Gives the lists of a help the headings of the place where it stands. */
function listsBelow(level: "##" | "###", help: string): string {
  return help.replaceAll(/^####(?= )/gm, level);
}

/** The page and the anchor there for an anchor of `docs/cli.md`, where it is that of a command. */
export function placeOfCommand(anchor: string, commands: readonly Part[]): string | undefined {
  for (const { title, text } of commands) {
    if (anchor === slug(title)) return slug(title);
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading!);
    const inner = headings.filter((heading) => heading.startsWith(`${title} `));
    if (inner.some((heading) => slug(heading) === anchor)) return `${slug(title)}#${anchor}`;
  }
  return undefined;
}
