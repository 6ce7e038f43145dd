import { copyFileSync, globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { drawDiagrams } from "./diagrams.ts";
import { KEYWORDS } from "./keywords.ts";
import { type Page, read, ROOT } from "./pages.ts";
import { fitPictures } from "./pictures.ts";
import { resolveLink, titleOf } from "./resolve-link.ts";
import { rewriteLinks } from "./rewrite-links.ts";
import { PAGES } from "./site-map.ts";

/** Where VitePress finds its pages. Not kept in the repository. */
export const PAGES_FOLDER = join(import.meta.dirname, "../pages");

/** In the folder of the site, and on it. */
export const ICON = "favicon.svg";

const PICTURES = join(PAGES_FOLDER, "public");

/** What programs find their places by. Vue takes the line break before a comment away, and so two words would be one. */
const MARK = /<!-- .+? -->/g;

/** Writes the pages of the site anew. Throws when a link of them leads nowhere. */
export function writePages(): void {
  rmSync(PAGES_FOLDER, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  for (const picture of globSync(join(ROOT, "docs/{screens/*.png,benchmarks/*.svg}")))
    copyFileSync(picture, join(PICTURES, basename(picture)));
  copyFileSync(join(import.meta.dirname, "..", ICON), join(PICTURES, ICON));
  const dead = PAGES.flatMap(writePage);
  if (dead.length > 0) throw new Error(`These links lead nowhere:\n${dead.join("\n")}`);
}

/** Returns each link that leads nowhere. */
export function writePage(page: Page): string[] {
  const { path, source, text = read(source) } = page;
  const dead: string[] = [];
  const linked = rewriteLinks(
    drawDiagrams(text.replaceAll(MARK, "")),
    (target) => resolveLink(target, page),
    (target) => dead.push(`${source}: ${target}`),
    titleOf,
  );
  const file = join(PAGES_FOLDER, `${path}.md`);
  mkdirSync(dirname(file), { recursive: true });
  const shown = fitPictures(linked);
  writeFileSync(file, shown.startsWith("---\n") ? shown : `${frontMatter(page)}${shown}`);
  return dead;
}

function frontMatter({ path, source }: Page): string {
  const keywords = KEYWORDS[path];
  return `---\nsource: ${source}\n${keywords === undefined ? "" : `keywords: ${keywords}\n`}---\n\n`;
}
