import type { AssociationLabel } from "@x/batch-types";
import { expect, test } from "vitest";
import { type AssociationUndo, type MadeAssociation, undoAssociation } from "./undo-association.ts";

const plain: AssociationLabel = {
  associationCategory: "HUBSPOT_DEFINED",
  associationTypeId: 279,
  label: null,
};
const own = (associationTypeId: number, label: string): AssociationLabel => ({
  associationCategory: "USER_DEFINED",
  associationTypeId,
  label,
});
const [boss, buyer, agent] = [own(1, "Boss"), own(2, "Buyer"), own(3, "Agent")];
/** The id of another label, of HubSpot's own, in whatever language. */
const primary: AssociationLabel = { ...plain, associationTypeId: 1, label: "Hauptunternehmen" };
const bare = ({ associationCategory, associationTypeId }: AssociationLabel) => ({
  associationCategory,
  associationTypeId,
});
const made = (
  before: AssociationLabel[] | undefined,
  ...types: AssociationLabel[]
): MadeAssociation => ({ before, made: types.map(bare), status: "associated" });

test.each<[string, MadeAssociation, AssociationLabel[] | undefined, AssociationUndo]>([
  ["a new one is removed as a whole", made([]), [plain], { action: "separate" }],
  ["so is a new one with a label", made([], boss), [plain, boss], { action: "separate" }],
  ["so is one whose label others removed since", made([], boss), [plain], { action: "separate" }],
  [
    "a new one to which others gave a label loses ours, and stays",
    made([], boss),
    [plain, boss, buyer],
    {
      action: "labels",
      remove: [bare(boss)],
      restore: [],
      message: "Others have given it a label since.",
    },
  ],
  [
    "a new one to which others gave a label in place of ours stays",
    made([], boss),
    [plain, buyer],
    { action: "kept", message: "Others have given it a label since." },
  ],
  [
    "of one that was there, the new label is removed",
    made([plain], boss),
    [plain, boss, buyer],
    { action: "labels", remove: [bare(boss)], restore: [] },
  ],
  [
    "the label that HubSpot replaced comes back, and the one that others gave stays",
    made([plain, buyer, primary], boss),
    [plain, boss, agent, primary],
    { action: "labels", remove: [bare(boss)], restore: [bare(buyer), bare(agent)] },
  ],
  [
    "a label of HubSpot's replaces none: one that is gone was removed by others",
    made([plain, buyer], primary),
    [plain, primary],
    { action: "labels", remove: [bare(primary)], restore: [] },
  ],
  [
    "a label with the same number in another category is another label",
    made([plain, boss], primary),
    [plain, boss],
    { action: "reversed", message: "It is as before." },
  ],
  [
    "one that was there as it was to be is as before",
    made([plain, boss], boss),
    [plain, boss],
    { action: "reversed", message: "It is as before." },
  ],
  [
    "where our label is gone, and so is the one before, others changed it",
    made([plain, buyer], boss),
    [plain, agent],
    { action: "kept", message: "Others have changed its labels since." },
  ],
  [
    "a label that HubSpot dropped for one that was there, too, comes back",
    made([plain, buyer, agent], buyer),
    [plain, buyer],
    { action: "labels", remove: [], restore: [bare(agent), bare(buyer)] },
  ],
  [
    "also where the run gave first the one label and then the other",
    made([plain, buyer, boss], boss, buyer),
    [plain, buyer],
    { action: "labels", remove: [], restore: [bare(boss), bare(buyer)] },
  ],
  [
    "not where others gave another label since",
    made([plain, buyer, agent], buyer),
    [plain, buyer, boss],
    { action: "kept", message: "Others have changed its labels since." },
  ],
  [
    "one that others removed leaves nothing to take back",
    made([], boss),
    [],
    { action: "reversed", message: "The records are not associated." },
  ],
  [
    "one that cannot be read stays",
    made([]),
    undefined,
    { action: "kept", message: "It could not be read, so that nothing is known of it." },
  ],
  [
    "one of which nobody knows whether it was there stays",
    made(undefined),
    [plain],
    {
      action: "kept",
      message:
        "It is not known whether it was there before: it could not be read before the run made it. Remove it by hand where it is not wanted.",
    },
  ],
  [
    "one without an answer is told by what is there now",
    { ...made([], boss), status: "unknown" },
    [plain, boss],
    { action: "separate" },
  ],
  [
    "one without an answer that was not made leaves nothing to take back",
    { ...made([]), status: "unknown" },
    [],
    { action: "reversed", message: "The records are not associated." },
  ],
  [
    "one without an answer is unknown where nobody looked before",
    { ...made(undefined), status: "unknown" },
    [plain],
    { action: "unknown", message: "It is unknown whether it was made. Look it up in HubSpot." },
  ],
])("%s", (_, one, now, expected) => {
  expect(undoAssociation(one, now)).toEqual(expected);
});

const MOVED =
  "It was the primary one before. Which one that is has been changed since, so that it is not given back.";
const was = { ...made([plain, primary]), movedTo: ["8"] };

test.each<[string, MadeAssociation, AssociationLabel[], string | undefined, AssociationUndo]>([
  [
    "one that was the primary one gets the label back from the one to which the run gave it",
    was,
    [plain],
    "8",
    { action: "labels", remove: [], restore: [bare(primary)] },
  ],
  [
    "not where others gave it to a third one",
    was,
    [plain],
    "9",
    { action: "kept", message: MOVED },
  ],
  ["nor where others took it away", was, [plain], undefined, { action: "kept", message: MOVED }],
  [
    "one that has it again is as before",
    was,
    [plain, primary],
    "7",
    { action: "reversed", message: "It is as before." },
  ],
  [
    "a label of ours is removed at the same time",
    { ...was, made: [bare(boss)] },
    [plain, boss],
    "8",
    { action: "labels", remove: [bare(boss)], restore: [bare(primary)] },
  ],
  [
    "also where others moved the primary one, which is said",
    { ...was, made: [bare(boss)] },
    [plain, boss],
    "9",
    { action: "labels", remove: [bare(boss)], restore: [], message: MOVED },
  ],
])("%s", (_, one, now, holder, expected) => {
  expect(undoAssociation(one, now, holder)).toEqual(expected);
});
