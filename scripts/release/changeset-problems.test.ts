import { expect, test } from "vitest";
import { changesetProblems } from "./changeset-problems.ts";

const PUBLISHED = ["@x/batch-core", "hubspot-batch"];
const aChangeset = (name: string, type: string, summary = "A change.") => ({
  changesets: [{ id: "a", summary, releases: [{ name, type }] }],
});
const EMPTY = { changesets: [{ id: "a", summary: "", releases: [] }] };

test.each([
  [aChangeset("@x/batch-core", "minor"), true, []],
  [EMPTY, true, []],
  [{ changesets: [] }, false, []],
  [
    { changesets: [] },
    true,
    ["apps/studio was changed, which hubspot-batch brings along, and no changeset says so."],
  ],
  [
    aChangeset("@x/demo", "patch"),
    false,
    [".changeset/a.md names @x/demo, which nobody installs."],
  ],
  [
    aChangeset("hubspot-batch", "patch", " \n"),
    false,
    [".changeset/a.md does not say what changed."],
  ],
  [
    aChangeset("@x/batch-core", "major"),
    false,
    [".changeset/a.md would release 1.0.0; until then a break is a minor."],
  ],
])("%j, and a new page: %s", (plan, isNewPage, problems) => {
  expect(changesetProblems(plan, PUBLISHED, isNewPage)).toEqual(problems);
});
