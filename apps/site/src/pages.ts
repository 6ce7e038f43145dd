import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";

export const ROOT = join(import.meta.dirname, "../../..");

/** A page of the site, and the file of the repository that it shows. */
export interface Page {
  /** On the site, without an ending: `guides/undo`. */
  readonly path: string;
  /** From the root of the repository: `docs/guides/undo.md`. */
  readonly source: string;
  /** In the sidebar. */
  readonly title: string;
  /** Markdown, for a page that shows a part of its source. Links in it are those of the source. */
  readonly text?: string;
}

/** A group of pages in a sidebar. */
export interface Group {
  readonly title: string;
  readonly pages: readonly Page[];
}

/** Each gets a link on top and a sidebar of its own. */
export interface Section {
  readonly title: string;
  readonly folders: readonly string[];
  readonly groups: readonly Group[];
}

/** Pages of `folder` on the site that show whole files: `[file of the repository, name on the site, title]`. */
export function filePages(
  folder: string,
  files: readonly (readonly [source: string, name: string, title?: string])[],
): Page[] {
  return files.map(([source, name, title = titleOf(source)]) => ({
    path: `${folder}/${name}`,
    source,
    title,
  }));
}

/** A page for a file of code, which the page `guide` links to. */
export function codePage(source: string, guide: Page): Page {
  const name = basename(source);
  const code = `\`\`\`${extname(source).slice(1)}\n${read(source)}\`\`\``;
  const text = `# ${name}\n\n[${guide.title}](/${guide.path}) says what it is for.\n\n${code}\n`;
  return { path: `${guide.path}/${name.replace(".", "-")}`, source, title: name, text };
}

/** Pages for all files that match, in the order of their names. */
export function globPages(folder: string, pattern: string): Page[] {
  return filePages(
    folder,
    globSync(pattern, { cwd: ROOT })
      .toSorted()
      .map((source) => [source, /([^/]+)\.md$/.exec(source)![1]!]),
  );
}

export function isThere(source: string): boolean {
  return existsSync(join(ROOT, source));
}

export function read(source: string): string {
  return readFileSync(join(ROOT, source), "utf8");
}

function titleOf(source: string): string {
  return /^# (.+)$/m.exec(read(source))![1]!.replaceAll("`", "");
}
