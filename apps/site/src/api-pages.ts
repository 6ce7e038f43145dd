import { PURPOSES, READ_ON } from "./entries.ts";
import { type Group, type Page, read } from "./pages.ts";
import type { ApiEntry, ApiItem, Member } from "./read-api.ts";
import { type Entry, readEntries } from "./read-entries.ts";
import { outsideCode } from "./rewrite-links.ts";
import { type Part, type PlacedItem, splitEntry } from "./split-entry.ts";

export const API_FOLDER = "reference/api";

const HEADINGS: Readonly<Record<ApiItem["kind"], string>> = {
  function: "Functions",
  class: "Classes",
  value: "Values",
  type: "Types",
};

/** The pages for the entries of each package, made of the snapshots of their APIs. */
export async function apiGroups(packages: readonly string[]): Promise<Group[]> {
  const groups = (await Promise.all(packages.map(readEntries)))
    .filter((entries) => entries.length > 0)
    .map((entries) =>
      entries.map((entry) => ({ entry, parts: splitEntry(entry, pathOf(entry.specifier)) })),
    );
  const places = new Map<string, string>();
  for (const { name, place } of groups
    .flat()
    .flatMap(({ parts }) => parts.flatMap(({ items }) => items)))
    if (!places.has(name)) places.set(name, place);

  return groups.map((entries) => ({
    title: entries[0]!.entry.specifier,
    pages: entries.flatMap(({ entry, parts }) => parts.map((part) => pageOf(entry, part, parts))),
  }));

  function pageOf({ specifier, source, others }: Entry, part: Part, parts: readonly Part[]): Page {
    const { folder, path, items } = part;
    const name = shortName(specifier);
    const text = [
      ...(folder === undefined ? begin(specifier) : beginFolder(specifier, folder)),
      ...(folder === undefined ? parts.flatMap(overview) : []),
      ...items.flatMap((item, place) => [
        ...(items[place - 1]?.kind === item.kind ? [] : [`## ${HEADINGS[item.kind]}`]),
        ...write(item),
      ]),
      ...(folder === undefined && others.length > 0
        ? ["## Also exported", others.map(passedOn).join("\n")]
        : []),
    ];
    return {
      path,
      source,
      title: folder === undefined ? name : `${name}: ${folder}`,
      text: text.join("\n\n"),
    };
  }

  function passedOn({ from, names }: ApiEntry["others"][number]): string {
    const link = `[\`${from}\`](/${pathOf(from)})`;
    return names.length === 0 ? `- All types of ${link}` : `- ${linked(names)} of ${link}`;
  }

  function linked(names: readonly string[]): string {
    return names
      .map((name) => (places.has(name) ? `[\`${name}\`](${places.get(name)})` : `\`${name}\``))
      .join(", ");
  }

  function write(item: ApiItem): string[] {
    const { name, code, members } = item;
    const declared = code.replaceAll(/\/\*\*[^]*?\*\//g, "");
    const own = [...declared.matchAll(/[<,]\s*(?:const )?(\w+)\s+(?:extends|=)\s/g)];
    const words = new Set(declared.match(/\b[A-Z]\w+/g));
    for (const word of [name, ...own.map(([, parameter]) => parameter!)]) words.delete(word);
    const used = [...words].filter((word) => places.has(word));
    return [
      ...explain("###", item),
      ...(used.length === 0 ? [] : [`Uses ${linked(used)}.`]),
      ...members.flatMap((member) => explain("####", member)),
    ];
  }
}

function explain(level: string, { name, code, doc, notes, examples }: ApiItem | Member): string[] {
  return [
    `${level} ${name}`,
    ...(doc === "" ? [] : [inMarkdown(doc)]),
    fenced(code, "declaration"),
    ...(notes.length === 0 ? [] : [notes.map((note) => `- ${inMarkdown(note)}`).join("\n")]),
    ...examples.map((example) => fenced(example, "ts")),
  ];
}

/** What a page begins with: what the entry is, where to read on, how to install it. */
function begin(specifier: string): string[] {
  const name = shortName(specifier);
  const [owner = ""] = name.split("/");
  const isMain = name === owner;
  const said = isMain ? READ_ON[owner] : PURPOSES[name];
  if (said === undefined) throw new Error(`src/entries.ts says nothing of ${name}.`);
  const [, paragraph = ""] = /^# .+\n\n([^]+?)\n\n/.exec(read(`packages/${owner}/README.md`))!;
  const readme = `[${isMain ? "its README" : `the README of ${owner}`}](/reference/packages/${owner})`;
  const links = [readme, "[how to install it](/guides/start-library#install)"];
  return [
    `# ${specifier}`,
    isMain ? paragraph : said,
    `More: ${[...links, ...(isMain ? [said] : [])].join(", ")}.`,
    fenced(`npm install ${owner === "batch-sandbox" ? "--save-dev " : ""}@x/${owner}`, "sh"),
  ];
}

function beginFolder(specifier: string, folder: string): string[] {
  return [
    `# ${specifier}: ${folder}`,
    `A part of [\`${specifier}\`](/${pathOf(specifier)}): import it from there.`,
  ];
}

/** What the page of a folder has, for the page of its entry. */
function overview({ folder, items }: Part): string[] {
  if (folder === undefined) return [];
  const link = ({ name, place }: PlacedItem): string => `[\`${name}\`](${place})`;
  const types = items.filter(({ kind }) => kind === "type");
  const others = items.filter(({ kind }) => kind !== "type");
  return [
    `## ${folder}`,
    [
      ...others.map((item) => `- ${link(item)}: ${inMarkdown(firstSentence(item.doc))}`),
      ...(types.length === 0 ? [] : [`- Types: ${types.map(link).join(", ")}`]),
    ].join("\n"),
  ];
}

/** `@x/batch-http/limits` is at `reference/api/batch-http-limits`. */
function pathOf(specifier: string): string {
  return `${API_FOLDER}/${shortName(specifier).replaceAll("/", "-")}`;
}

function shortName(specifier: string): string {
  return specifier.replace("@x/", "");
}

function firstSentence(doc: string): string {
  return doc.replaceAll(/\s+/g, " ").split(/(?<=\.) /)[0]!;
}

function fenced(code: string, language: "declaration" | "sh" | "ts"): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

/** A doc comment as markdown that has no HTML in it. */
function inMarkdown(text: string): string {
  return text
    .split("\n\n")
    .map((paragraph) => outsideCode(paragraph, (part) => part.replaceAll("<", "&lt;")))
    .join("\n\n");
}
