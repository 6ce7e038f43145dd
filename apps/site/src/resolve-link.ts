import { existsSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { REPOSITORY, SITE } from "./addresses.ts";
import { placeOfCommand } from "./command-pages.ts";
import { type Page, ROOT } from "./pages.ts";
import { COMMAND, commands, PAGES } from "./site-map.ts";

/** What the address of a file in the repository begins with. */
const IN_REPOSITORY = new RegExp(`^${REPOSITORY}/(?:blob|tree)/main/`);
const IS_ADDRESS = /^[a-z][a-z+.-]*:/i;

/** The first page of each file; the page of the command has others for parts of it. */
const pageOf = new Map([...PAGES].toReversed().map(({ source, path }) => [source, path]));
const titles = new Map(PAGES.map(({ path, title }) => [path, title]));

/**
 * Returns where a link of a page leads on the site: to another page, to a picture, or to the repository for a file that
 * the site does not show. `undefined` when there is no such file or page. The anchor is not looked at.
 */
export function resolveLink(target: string, { source, text }: Page): string | undefined {
  if (target.startsWith(SITE)) return inSite(target.slice(SITE.length));
  const fromRoot = target.replace(IN_REPOSITORY, "");
  if (IS_ADDRESS.test(fromRoot)) return target;
  if (target.startsWith("/")) return inSite(target.slice(1));
  const [path = "", anchor] = fromRoot.split("#");
  const folder = fromRoot === target ? posix.dirname(source) : "";
  const file = path === "" ? source : posix.join(folder, path).replace(/\/$/, "");
  const hash = anchor === undefined ? "" : `#${anchor}`;
  if (file === COMMAND.source && anchor !== undefined) {
    return `/${COMMAND.folder}/${placeOfCommand(anchor, commands) ?? `index${hash}`}`;
  }
  if (path === "" && text === undefined) return target;
  const page = pageOf.get(file) ?? pageOf.get(`${file}/README.md`);
  if (page !== undefined) return `/${page}${hash === "#readme" ? "" : hash}`;
  const onDisk = join(ROOT, file);
  if (!existsSync(onDisk)) return undefined;
  if (/\.(png|svg)$/.test(file)) return `/${posix.basename(file)}`;
  return `${REPOSITORY}/${statSync(onDisk).isDirectory() ? "tree" : "blob"}/main/${file}${hash}`;
}

/** Returns the title of the page to which a resolved link leads. */
export function titleOf(link: string): string | undefined {
  return titles.get(link.slice(1).replace(/#.*/, ""));
}

function inSite(target: string): string | undefined {
  const [path = "", anchor] = target.split("#");
  const name = path.replace(/\.html$/, "").replace(/(^|\/)$/, "$1index");
  if (!titles.has(name)) return undefined;
  return `/${name}${anchor === undefined ? "" : `#${anchor}`}`;
}
