/** HubSpot's texts are open-ended; the kinds of reasons that are kept are not. */
const MOST_KINDS = 200;

/** What is known of each kind of reason, in bounded memory. */
export interface Kinds<Known> {
  /** @returns undefined for a kind that there is no room for. */
  of(kind: string, begin: () => Known): Known | undefined;
  all(): readonly Known[];
}

export function createKinds<Known>(): Kinds<Known> {
  const kinds = new Map<string, Known>();
  return {
    of(kind, begin) {
      const known = kinds.get(kind);
      if (known !== undefined || kinds.size === MOST_KINDS) return known;
      const begun = begin();
      kinds.set(kind, begun);
      return begun;
    },
    all: () => [...kinds.values()],
  };
}
