import { join } from "node:path";
import { defineConfig } from "vitepress";
import type { Plugin, ViteDevServer } from "vite";
import { BASE, REPOSITORY } from "../src/addresses.ts";
import { DECLARATION } from "../src/declaration-grammar.ts";
import { literalBraces } from "../src/literal-braces.ts";
import { ROOT } from "../src/pages.ts";
import { PAGES, SECTIONS } from "../src/site-map.ts";
import { INDEX, SEARCH, WORDS } from "../src/search.ts";
import { slug } from "../src/slug.ts";
import { ICON, PAGES_FOLDER, writePage, writePages } from "../src/write-pages.ts";

writePages();

/** Writes the pages of a file again when it changes, so that an open page shows it. */
function rewriteOnChange({ config, watcher }: Pick<ViteDevServer, "config" | "watcher">): void {
  const pages = PAGES.filter(({ text }) => text === undefined);
  watcher.add(pages.map(({ source }) => join(ROOT, source)));
  watcher.on("change", (file) => {
    for (const page of pages)
      if (join(ROOT, page.source) === file)
        for (const link of writePage(page)) config.logger.error(`This link leads nowhere. ${link}`);
  });
}

/** Gives the search box our way to load the index. */
const SEARCH_BY_PAGE: Plugin = {
  name: "search-by-page",
  enforce: "pre",
  resolveId: (id, importer) =>
    id === "minisearch" && importer?.includes("VPLocalSearchBox") === true
      ? join(import.meta.dirname, "../src/search-by-page.ts")
      : undefined,
};

export default defineConfig({
  title: "hubspot-batch",
  description: "Writes records in bulk to HubSpot, and tells the truth about every record.",
  lang: "en",
  base: BASE,
  srcDir: PAGES_FOLDER,
  outDir: "dist",
  cacheDir: join(import.meta.dirname, "../node_modules/.vitepress"),
  head: [["link", { rel: "icon", type: "image/svg+xml", href: `${BASE}${ICON}` }]],
  // The anchors that GitHub gives, so that a link works in both places.
  markdown: {
    config: literalBraces,
    anchor: { slugify: slug },
    languages: [DECLARATION as never],
    languageLabel: { declaration: "ts" },
  },
  themeConfig: {
    search: {
      provider: "local",
      options: {
        detailedView: true,
        miniSearch: { options: WORDS, searchOptions: SEARCH },
        ...INDEX,
      },
    },
    outline: [2, 3],
    nav: SECTIONS.map(({ title, folders, groups }) => ({
      text: title,
      link: `/${groups[0]!.pages[0]!.path}`,
      activeMatch: `^/(${folders.join("|")})/`,
    })),
    sidebar: Object.fromEntries(
      SECTIONS.flatMap(({ folders, groups }) => {
        const items = groups.map(({ title, pages }) => ({
          text: title,
          items: pages.map(({ title, path }) => ({ text: title, link: `/${path}` })),
        }));
        return folders.map((folder) => [`/${folder}/`, items]);
      }),
    ),
    editLink: { pattern: `${REPOSITORY}/edit/main/:path`, text: "Edit this page" },
    socialLinks: [{ icon: "github", link: REPOSITORY }],
  },
  vite: {
    plugins: [{ name: "rewrite-pages", configureServer: rewriteOnChange }, SEARCH_BY_PAGE],
  },
  transformPageData(page) {
    page.filePath = (page.frontmatter["source"] as string | undefined) ?? page.filePath;
  },
});
