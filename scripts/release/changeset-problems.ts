/** What `changeset status --output` writes of the changesets that are new. */
export interface ReleasePlan {
  readonly changesets: readonly {
    readonly id: string;
    readonly summary: string;
    readonly releases: readonly { readonly name: string; readonly type: string }[];
  }[];
}

/**
 * Returns what changesets pass over, one sentence each.
 *
 * @param published The names of the packages that users install.
 * @param isNewPage Whether the page changed that the command serves: no package of its own, so that changesets ignore it.
 */
export function changesetProblems(
  { changesets }: ReleasePlan,
  published: readonly string[],
  isNewPage: boolean,
): string[] {
  const problems = changesets.flatMap(({ id, releases, summary }) => {
    const others = releases.filter(({ name }) => !published.includes(name));
    return [
      others.length > 0 &&
        `names ${others.map(({ name }) => name).join(", ")}, which nobody installs`,
      releases.length > 0 && summary.trim() === "" && "does not say what changed",
      // To be removed for 1.0.
      releases.some(({ type }) => type === "major") &&
        "would release 1.0.0; until then a break is a minor",
    ].flatMap((problem) => (problem === false ? [] : [`.changeset/${id}.md ${problem}.`]));
  });
  if (!isNewPage || changesets.length > 0) return problems;
  return [
    ...problems,
    "apps/studio was changed, which hubspot-batch brings along, and no changeset says so.",
  ];
}
