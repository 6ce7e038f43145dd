import type { PairInput } from "../../plan/batch.ts";
import { findObjectName } from "../../job/find-object.ts";
import { contextIds, contextValues } from "../../answer/read-errors.ts";

/** A pair of a request. */
interface PairEntry {
  readonly input: PairInput;
}

/** The object types of a request: those of all its pairs. */
interface PairTypes {
  readonly from: string;
  readonly to: string;
}

type WireError = Record<string, unknown>;

/**
 * Returns a function that finds the pairs an error names by the ids in its context. Each object type has
 * ids of its own (fact 71): an id that is on both sides of the request names nobody, unless the error says
 * which side it is on.
 */
export function pairFinder<Entry extends PairEntry>(
  pairs: readonly Entry[],
  types: PairTypes,
): (error: WireError) => readonly Entry[] {
  const byFrom = listById(pairs, ({ input }) => input.from.id);
  const byTo = listById(pairs, ({ input }) => input.to.id);
  return (error) => {
    const from = new Set(contextValues(error, "fromObjectId"));
    const to = new Set(contextValues(error, "toObjectId"));
    if (from.size + to.size > 0) {
      const fits = (ids: ReadonlySet<string>, id: string) => ids.size === 0 || ids.has(id);
      return pairs.filter(({ input }) => fits(from, input.from.id) && fits(to, input.to.id));
    }
    const ids = [...new Set(contextIds(error))];
    const side = sideOf(error, types);
    if (side === undefined && ids.some((id) => byFrom.has(id) && byTo.has(id))) return [];
    const fromPairs = side === "to" ? [] : ids.flatMap((id) => byFrom.get(id) ?? []);
    const toPairs = side === "from" ? [] : ids.flatMap((id) => byTo.get(id) ?? []);
    return [...new Set([...fromPairs, ...toPairs])];
  };
}

/** `crm.associations.TO_OBJECT_NOT_FOUND`, or `objectType: ["company"]` where only one side has that. */
function sideOf(error: WireError, types: PairTypes): "from" | "to" | undefined {
  const code = /(?:^|\.)(FROM|TO)_/.exec(String(error["subCategory"]))?.[1];
  if (code !== undefined) return code === "FROM" ? "from" : "to";
  const [kind] = contextValues(error, "objectType");
  if (kind === undefined) return undefined;
  const isFrom = isOfKind(types.from, kind);
  return isFrom === isOfKind(types.to, kind) ? undefined : isFrom ? "from" : "to";
}

/** Errors have a kind in the singular: `company`, `CONTACT`. */
function isOfKind(objectType: string, kind: string): boolean {
  const stem = kind.toLowerCase().replaceAll(" ", "_").replace(/y$/, "");
  return findObjectName(objectType).startsWith(stem);
}

function listById<Entry>(
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
