import { isRefusal, missingFields, type Refusal, wrongType } from "../answer/answers.ts";

/** A JSON object of a request, by the names it came with. */
export type Fields = Readonly<Record<string, unknown>>;

/** A text; empty where there is none. */
export function readText(fields: Fields, name: string): string | Refusal {
  const value = fields[name] ?? "";
  return typeof value === "string" ? value : wrongType(value, "text");
}

/** A text that cannot be left out. */
export function readRequired(fields: Fields, name: string): string | Refusal {
  const text = readText(fields, name);
  return typeof text === "string" && text.trim() === "" ? missingFields(fields, name) : text;
}

/** A list of texts; empty where there is none. */
export function readTexts(fields: Fields, name: string): readonly string[] | Refusal {
  const list = fields[name] ?? [];
  if (!Array.isArray(list)) return wrongType(list, "list");
  return readEach(list as unknown[], (item) =>
    typeof item === "string" ? item : wrongType(item, "text"),
  );
}

/** Reads every item, or refuses all for one that cannot be read. */
export function readEach<Given, Item>(
  given: readonly Given[],
  read: (item: Given) => Item | Refusal,
): Item[] | Refusal {
  const items: Item[] = [];
  for (const one of given) {
    const item = read(one);
    if (isRefusal(item)) return item;
    items.push(item);
  }
  return items;
}
