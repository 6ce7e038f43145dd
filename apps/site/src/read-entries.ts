import { format } from "oxfmt";
import { isThere, read } from "./pages.ts";
import { type ApiEntry, type ApiItem, readApi } from "./read-api.ts";
import type { Doc } from "./read-doc.ts";

/** What one entry of a package exports. */
export interface Entry extends ApiEntry {
  /** `@x/batch-http/limits` */
  readonly specifier: string;
  readonly source: string;
}

/** Lines of 80 columns fit beside the sidebar. */
const FORMAT = {
  printWidth: 80,
  jsdoc: { addDefaultToDescription: false, capitalizeDescriptions: false },
} as const;
const EXAMPLE = { printWidth: 76 };

/**
 * Returns the entries of a package, the main one first, from the snapshot of its API; none where there is no snapshot. What
 * several export is an item of one, and of `others` in the rest.
 */
export async function readEntries(name: string): Promise<Entry[]> {
  const source = `docs/api/${name}.d.ts`;
  if (!isThere(source)) return [];
  const { exports } = JSON.parse(read(`packages/${name}/package.json`)) as {
    exports: Readonly<Record<string, string | { readonly types: string }>>;
  };
  const entries = Object.entries(exports).flatMap(([entry, target]) =>
    typeof target === "string"
      ? []
      : [{ specifier: `@x/${name}${entry.slice(1)}`, file: target.types.replace("./dist/", "") }],
  );
  const { code } = await format(source, read(source), FORMAT);
  const apis = readApi(
    code,
    entries.map(({ file }) => file),
  );
  return eachOnce(
    await Promise.all(
      entries.map(async ({ specifier }, place) => {
        const { items, others } = apis[place]!;
        return { specifier, source, others, items: await Promise.all(items.map(withExamples)) };
      }),
    ),
  );
}

/** Examples come from within comments, which nothing keeps as narrow as a page. */
async function withExamples(item: ApiItem): Promise<ApiItem> {
  const members = await Promise.all(item.members.map(formatExamples));
  return { ...(await formatExamples(item)), members };
}

async function formatExamples<One extends Doc>(item: One): Promise<One> {
  const examples = item.examples.map(async (example) => {
    const { code, errors } = await format("example.ts", example, EXAMPLE);
    return errors.length === 0 ? code.trim() : example;
  });
  return { ...item, examples: await Promise.all(examples) };
}

/** Gives each declaration to one entry: to the main one, or to another all of whose declarations the main one has, too. */
function eachOnce(entries: readonly Entry[]): Entry[] {
  const [main] = entries;
  const inMain = new Set(main?.items.map(declarationOf));
  const isPart = (entry: Entry): boolean =>
    entry !== main && entry.items.every((item) => inMain.has(declarationOf(item)));
  const homes = new Map<string, string>();
  for (const { specifier, items } of [...entries.filter(isPart), ...entries])
    for (const item of items)
      if (!homes.has(declarationOf(item))) homes.set(declarationOf(item), specifier);

  return entries.map((entry) => {
    const elsewhere = Map.groupBy(entry.items, (item) => homes.get(declarationOf(item))!);
    const items = elsewhere.get(entry.specifier) ?? [];
    elsewhere.delete(entry.specifier);
    const own = [...elsewhere].map(([from, some]) => ({
      from,
      names: some.map(({ name }) => name),
    }));
    return { ...entry, items, others: [...own, ...entry.others] };
  });
}

function declarationOf({ file, name }: ApiItem): string {
  return `${file} ${name}`;
}
