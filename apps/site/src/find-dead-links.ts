import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BASE, SITE } from "./addresses.ts";

/**
 * Returns each link of the built site that leads to no page or picture of it, or to no anchor of a page; and each that would
 * fetch something from elsewhere.
 */
export function findDeadLinks(dist: string): string[] {
  const files = new Set(globSync("**/*", { cwd: dist }));
  const pages = new Map(
    globSync("**/*.html", { cwd: dist }).map((file) => {
      const html = readFileSync(join(dist, file), "utf8");
      const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!));
      return [file, { html, ids }] as const;
    }),
  );
  return [...pages].flatMap(([file, { html }]) =>
    [...html.matchAll(/<(\w+)[^>]*?\s(?:href|src)="([^"]+)"/g)].flatMap(([, element, address]) => {
      const { origin, pathname, hash } = new URL(address!, `${SITE}${file}`);
      if (origin !== new URL(SITE).origin)
        return element === "a" ? [] : [`${file} fetches ${address}`];
      const target = decodeURIComponent(pathname.slice(BASE.length)).replace(
        /(^|\/)$/,
        "$1index.html",
      );
      if (!pathname.startsWith(BASE) || !files.has(target)) return [`${file}: ${address}`];
      const anchor = decodeURIComponent(hash.slice(1));
      const isThere = anchor === "" || pages.get(target)?.ids.has(anchor) === true;
      return isThere ? [] : [`${file}: ${address}`];
    }),
  );
}
