import type { ApiItem } from "./read-api.ts";
import type { Entry } from "./read-entries.ts";
import { slug } from "./slug.ts";

/** In the order of a page. */
const KINDS = ["function", "class", "value", "type"] as const satisfies ApiItem["kind"][];

/** An entry of more items gives each folder of so many a page of its own. */
const LONG_ENTRY = 40;
const LONG_FOLDER = 8;

/** What is on one page: an entry without its long folders, or one of these. */
export interface Part {
  /** Of a long folder. */
  readonly folder?: string;
  readonly path: string;
  readonly items: readonly PlacedItem[];
}

export interface PlacedItem extends ApiItem {
  /** `/reference/api/batch-http#createbatchclient` */
  readonly place: string;
}

/** Returns the parts of an entry whose page has this path: the rest of it first, then its long folders. */
export function splitEntry({ specifier, items }: Entry, path: string): Part[] {
  if (items.length <= LONG_ENTRY) return [partOf(path, items)];
  // The entry `studio` has the files of the folder `studio` beside those of its own folders.
  const own = `${specifier.split("/").at(-1)}/`;
  const folders = Map.groupBy(items, ({ file }) => {
    const [folder, ...rest] = file.replace(own, "").split("/");
    return rest.length === 0 ? "" : folder!;
  });
  folders.delete("");
  const long = [...folders].filter(([, some]) => some.length >= LONG_FOLDER);
  const elsewhere = new Set(long.flatMap(([, some]) => some));
  return [
    partOf(
      path,
      items.filter((item) => !elsewhere.has(item)),
    ),
    ...long.map(([folder, some]) => ({ folder, ...partOf(`${path}/${folder}`, some) })),
  ];
}

function partOf(path: string, items: readonly ApiItem[]): Part {
  const times = new Map<string, number>();
  const ordered = KINDS.flatMap((kind) => items.filter((item) => item.kind === kind));
  return {
    path,
    items: ordered.map((item) => {
      // VitePress numbers the anchors of headings that differ in case alone: `survey`, and the type `Survey`.
      const anchor = slug(item.name);
      const before = times.get(anchor) ?? 0;
      times.set(anchor, before + 1);
      return { ...item, place: `/${path}#${anchor}${before === 0 ? "" : `-${before}`}` };
    }),
  };
}
