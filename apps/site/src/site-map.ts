import { apiPages } from "./api-pages.ts";
import { splitCommands } from "./command-pages.ts";
import { filePages, globPages, isThere, type Page, read, type Section } from "./pages.ts";
import { slug } from "./slug.ts";

/** Lowest layer first. */
const PACKAGES = ["types", "core", "http", "file", "import", "queue", "cli", "sandbox"].map(
  (name) => `batch-${name}`,
);

export const COMMAND = { source: "docs/cli.md", folder: "reference/commands" } as const;

export const HOME: Page = { path: "index", source: "apps/site/home.md", title: "hubspot-batch" };

const { overview, commands } = splitCommands(read(COMMAND.source));
export { commands };

/** All pages, as the sidebars show them. */
export const SECTIONS: readonly Section[] = [
  {
    title: "Guides",
    folder: "guides",
    groups: [
      {
        title: "Getting started",
        pages: filePages("guides", [
          ["docs/guides/studio.md", "studio"],
        ]),
      },
    ],
  },
  {
    title: "Reference",
    folder: "reference",
    groups: [
      {
        title: "Packages",
        pages: filePages(
          "reference/packages",
          PACKAGES.map((name) => [`packages/${name}/README.md`, name]),
        ),
      },
      {
        title: "Commands",
        pages: [
          { path: `${COMMAND.folder}/index`, source: COMMAND.source, title: "hubspot-batch", text: overview },
          ...commands.map(({ title, text }) => ({
            path: `${COMMAND.folder}/${slug(title)}`,
            source: COMMAND.source,
            title,
            text: `# hubspot-batch ${title}\n\n${text}`,
          })),
        ],
      },
      { title: "API", pages: apiPages(PACKAGES) },
    ],
  },
  {
    title: "About",
    folder: "about",
    groups: [
      {
        title: "What it stands on",
        pages: filePages("about", [
          ["docs/service-facts.md", "service-facts"],
          ["docs/sandbox-fidelity.md", "sandbox-fidelity"],
          ...(isThere("docs/benchmarks.md")
            ? [["docs/benchmarks.md", "benchmarks"] as const]
            : []),
          ["docs/comparison.md", "comparison"],
          ["docs/glossary.md", "glossary"],
          ["ARCHITECTURE.md", "architecture"],
          ["CONTRIBUTING.md", "contributing"],
        ]),
      },
      { title: "Decisions", pages: globPages("about/decisions", "docs/decisions/*.md") },
    ],
  },
];

/** All of them in one list. */
export const PAGES: readonly Page[] = [
  HOME,
  ...SECTIONS.flatMap(({ groups }) => groups.flatMap(({ pages }) => pages)),
];
