import { type ApiEntry, type ApiItem, readApi } from "./read-api.ts";
import { outsideCode } from "./rewrite-links.ts";
import { type Group, isThere, read } from "./pages.ts";
import { slug } from "./slug.ts";

export const API_FOLDER = "reference/api";

const HEADINGS: Readonly<Record<ApiItem["kind"], string>> = {
  function: "Functions",
  class: "Classes",
  value: "Values",
  type: "Types",
};

/** A page for each entry of each package, made of the snapshot of its API. */
export function apiGroups(packages: readonly string[]): Group[] {
  const entries = packages.filter((name) => isThere(snapshotOf(name))).map(readEntries);
  const places = new Map<string, string>();
  for (const { path, items } of entries.flat())
    for (const { name } of items) if (!places.has(name)) places.set(name, `/${path}#${slug(name)}`);

  return entries.map((some) => ({
    title: some[0]!.specifier,
    pages: some.map(({ path, source, specifier, items, others }) => ({
      path,
      source,
      title: specifier,
      text: [
        `# ${specifier}`,
        ...Object.entries(HEADINGS).flatMap(([kind, heading]) => {
          const those = items.filter((item) => item.kind === kind);
          return those.length === 0 ? [] : [`## ${heading}`, ...those.flatMap((it) => write(it))];
        }),
        ...(others.length === 0 ? [] : ["## From other packages", others.map(passedOn).join("\n")]),
      ].join("\n\n"),
    })),
  }));

  function passedOn({ from, names }: ApiEntry["others"][number]): string {
    const link = `[\`${from}\`](/${pathOf(from)})`;
    return names.length === 0
      ? `- All types of ${link}`
      : `- ${names.map((name) => linked(name)).join(", ")} of ${link}`;
  }

  function linked(name: string): string {
    const place = places.get(name);
    return place === undefined ? `\`${name}\`` : `[\`${name}\`](${place})`;
  }

  function write({ name, code, doc, notes, examples }: ApiItem): string[] {
    const words = new Set(code.replaceAll(/\/\*\*[^]*?\*\//g, "").match(/\b[A-Z]\w+/g));
    const used = [...words].filter((word) => word !== name && places.has(word));
    return [
      `### ${name}`,
      ...(doc === "" ? [] : [inMarkdown(doc)]),
      fenced(code, "declaration"),
      ...(notes.length === 0 ? [] : [notes.map((note) => `- ${inMarkdown(note)}`).join("\n")]),
      ...examples.map((example) => fenced(example, "ts")),
      ...(used.length === 0 ? [] : [`Uses ${used.map((word) => linked(word)).join(", ")}.`]),
    ];
  }
}

function readEntries(name: string) {
  const { exports } = JSON.parse(read(`packages/${name}/package.json`)) as {
    exports: Readonly<Record<string, string | { readonly types: string }>>;
  };
  const entries = Object.entries(exports).flatMap(([entry, target]) =>
    typeof target === "string" ? [] : [{ entry, file: target.types.replace("./dist/", "") }],
  );
  const apis = readApi(
    read(snapshotOf(name)),
    entries.map(({ file }) => file),
  );
  return entries.map(({ entry }, place) => {
    const specifier = `@x/${name}${entry.slice(1)}`;
    return { specifier, path: pathOf(specifier), source: snapshotOf(name), ...apis[place]! };
  });
}

function snapshotOf(name: string): string {
  return `docs/api/${name}.d.ts`;
}

/** `@x/batch-http/limits` is at `reference/api/batch-http-limits`. */
function pathOf(specifier: string): string {
  return `${API_FOLDER}/${specifier.replace("@x/", "").replaceAll("/", "-")}`;
}

function fenced(code: string, language: "declaration" | "ts"): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

/** A doc comment as markdown that has no HTML in it. */
function inMarkdown(text: string): string {
  return text
    .split("\n")
    .map((line) => outsideCode(line, (part) => part.replaceAll("<", "&lt;")))
    .join("\n");
}
