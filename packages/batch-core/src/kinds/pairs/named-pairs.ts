import type { PairInput } from "../../plan/batch.ts";
import { findObjectName } from "../../job/find-object.ts";
import { contextIds, contextValues } from "../../answer/read-errors.ts";
import { plainText } from "../../internal/plain-text.ts";

interface PairEntry {
  readonly input: PairInput;
}

/** The object types of all pairs of a request. */
interface PairTypes {
  readonly from: string;
  readonly to: string;
}

type WireError = Record<string, unknown>;

/**
 * Returns a function that finds the pairs an error names, by the ids in its context. Ids are unique per object
 * type only: an id on both sides names no pair, unless the error says which side.
 */
export function pairFinder<Entry extends PairEntry>(
  pairs: readonly Entry[],
  types: PairTypes,
): (error: WireError) => readonly Entry[] {
  const byFrom = indexById(pairs, ({ input }) => input.from.id);
  const byTo = indexById(pairs, ({ input }) => input.to.id);
  return (error) => {
    const from = new Set(contextValues(error, "fromObjectId"));
    const to = new Set(contextValues(error, "toObjectId"));
    if (from.size + to.size > 0) {
      const fits = (ids: ReadonlySet<string>, id: string) => ids.size === 0 || ids.has(id);
      return pairs.filter(({ input }) => fits(from, input.from.id) && fits(to, input.to.id));
    }
    const ids = [...new Set(contextIds(error))];
    const side = sideOf(error, types);
    if (side === undefined && ids.some((id) => byFrom.has(id) && byTo.has(id))) return []; // Fact 71.
    const fromPairs = side === "to" ? [] : ids.flatMap((id) => byFrom.get(id) ?? []);
    const toPairs = side === "from" ? [] : ids.flatMap((id) => byTo.get(id) ?? []);
    return [...new Set([...fromPairs, ...toPairs])];
  };
}

/** From `crm.associations.TO_OBJECT_NOT_FOUND`, or from `objectType: ["company"]` when only one side is companies. */
function sideOf(error: WireError, types: PairTypes): "from" | "to" | undefined {
  const code = /(?:^|\.)(FROM|TO)_/.exec(plainText(error["subCategory"]))?.[1];
  if (code !== undefined) return code === "FROM" ? "from" : "to";
  const [kind] = contextValues(error, "objectType");
  if (kind === undefined) return undefined;
  const isFrom = isOfKind(types.from, kind);
  return isFrom === isOfKind(types.to, kind) ? undefined : isFrom ? "from" : "to";
}

// Errors name object types in the singular: `company`, `CONTACT`.
function isOfKind(objectType: string, kind: string): boolean {
  const stem = kind.toLowerCase().replaceAll(" ", "_").replace(/y$/, "");
  return findObjectName(objectType).startsWith(stem);
}

function indexById<Entry>(
  pairs: readonly Entry[],
  idOf: (pair: Entry) => string,
): ReadonlyMap<string, readonly Entry[]> {
  const list = new Map<string, Entry[]>();
  for (const pair of pairs) {
    const before = list.get(idOf(pair));
    if (before === undefined) list.set(idOf(pair), [pair]);
    else before.push(pair);
  }
  return list;
}
