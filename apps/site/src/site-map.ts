import { API_FOLDER, apiGroups } from "./api-pages.ts";
import { splitCommands } from "./command-pages.ts";
import { codePage, filePages, globPages, isThere, type Page, read, type Section } from "./pages.ts";
import { slug } from "./slug.ts";

/** Lowest layer first. */
const PACKAGES = ["types", "core", "http", "file", "import", "queue", "cli", "sandbox"].map(
  (name) => `batch-${name}`,
);

/** In the order in which somebody needs them. */
const CLIENT = [
  "results",
  "calls",
  "call-options",
  "lists-and-searches",
  "account",
  "typed-properties",
  "look-before-you-write",
  "runs",
  "tokens",
  "options",
  "proxies-and-hooks",
  "events",
  "errors",
  "where-it-runs",
];

export const COMMAND = { source: "docs/cli.md", folder: "reference/commands" } as const;

const MANY_ACCOUNTS = filePages("guides", [
  ["docs/many-accounts.md", "many-accounts"],
  ["docs/guides/queue.md", "queue"],
]);

/** What a worker is deployed with. */
const DEPLOYED = ["worker.ts", "compose.yaml", "prometheus.yaml", "alerts.yaml"].map((name) =>
  codePage(`packages/batch-queue/examples/${name}`, MANY_ACCOUNTS[0]!),
);

const HOME: Page = { path: "index", source: "apps/site/home.md", title: "hubspot-batch" };

const { overview, commands } = splitCommands(read(COMMAND.source));
export { commands };

/** All pages, as the sidebars show them. */
export const SECTIONS: readonly Section[] = [
  {
    title: "Guides",
    folders: ["guides"],
    groups: [
      {
        title: "Getting started",
        pages: filePages("guides", [
          ["docs/start/library.md", "start-library", "The library"],
          ["docs/start/command.md", "start-command", "The command"],
          ["docs/guides/studio.md", "studio"],
        ]),
      },
      {
        title: "Files",
        pages: filePages("guides", [
          ["docs/guides/first-import.md", "first-import"],
          ["docs/guides/import-by-names.md", "import-by-names"],
          ["docs/guides/several-objects.md", "several-objects"],
          ["docs/guides/policies.md", "policies"],
          ["docs/guides/to-a-list.md", "to-a-list"],
          ["docs/guides/diff-and-apply.md", "diff-and-apply"],
          ["docs/guides/undo.md", "undo"],
          ["docs/guides/sync.md", "sync"],
          ["docs/files.md", "files"],
        ]),
      },
      {
        title: "Programs",
        pages: filePages("guides", [
          ["docs/guides/partial-success.md", "partial-success"],
          ["docs/guides/all-or-none.md", "all-or-none"],
          ["docs/guides/associations.md", "associations"],
          ["docs/guides/custom-objects.md", "custom-objects"],
          ["docs/limits.md", "limits"],
          ["docs/retries.md", "retries"],
          ["docs/unknown-outcomes.md", "unknown-outcomes"],
          ["docs/guides/testing.md", "testing"],
          ["docs/guides/from-api-client.md", "from-api-client"],
          ["docs/import-in-a-program.md", "import-in-a-program"],
          ["docs/guides/own-transport.md", "own-transport"],
        ]),
      },
      {
        title: "Many accounts",
        pages: [...MANY_ACCOUNTS, ...DEPLOYED],
      },
    ],
  },
  {
    title: "Library",
    folders: ["reference/client", "reference/packages"],
    groups: [
      {
        title: "The client",
        pages: filePages(
          "reference/client",
          CLIENT.map((name) => [`docs/client/${name}.md`, name]),
        ),
      },
      {
        title: "Packages",
        pages: filePages("reference/packages", [
          ...PACKAGES.map((name) => [`packages/${name}/README.md`, name] as const),
          ["docs/sandbox.md", "sandbox"] as const,
          ["packages/batch-sandbox/docs/faults.md", "faults"] as const,
        ]),
      },
    ],
  },
  {
    title: "Commands",
    folders: [COMMAND.folder],
    groups: [
      {
        title: "Commands",
        pages: [
          ...filePages(COMMAND.folder, [["docs/command.md", "at-a-glance", "At a glance"]]),
          {
            path: `${COMMAND.folder}/index`,
            source: COMMAND.source,
            title: "hubspot-batch",
            text: overview,
          },
          ...commands.map(({ title, text }) => ({
            path: `${COMMAND.folder}/${slug(title)}`,
            source: COMMAND.source,
            title,
            text: `# hubspot-batch ${title}\n\n${text}`,
          })),
        ],
      },
    ],
  },
  { title: "API", folders: [API_FOLDER], groups: await apiGroups(PACKAGES) },
  {
    title: "About",
    folders: ["about"],
    groups: [
      {
        title: "What it stands on",
        pages: filePages("about", [
          ["docs/service-facts.md", "service-facts"],
          ["docs/sandbox-fidelity.md", "sandbox-fidelity"],
          ...(isThere("docs/benchmarks.md") ? [["docs/benchmarks.md", "benchmarks"] as const] : []),
          ["docs/comparison.md", "comparison"],
          ["docs/glossary.md", "glossary"],
        ]),
      },
      {
        title: "The project",
        pages: filePages("about", [
          ["docs/support.md", "support"],
          ["SECURITY.md", "security"],
          ["CONTRIBUTING.md", "contributing"],
          ["CODE_OF_CONDUCT.md", "code-of-conduct"],
          ["ARCHITECTURE.md", "architecture"],
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
