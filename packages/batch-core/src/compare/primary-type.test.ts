import type { AssociationLabel } from "@x/batch-types";
import { expect, test } from "vitest";
import { givesPrimary, isPrimary } from "./primary-type.ts";

const its = (associationTypeId: number, label: string): AssociationLabel => ({
  associationCategory: "HUBSPOT_DEFINED",
  associationTypeId,
  label,
});

test.each<[AssociationLabel, boolean, boolean]>([
  [its(1, "Primary"), true, false],
  [its(26, "Principal"), true, false],
  [its(2, "Contact with Primary Company"), false, true],
  [its(25, "Ticket con empresa principal"), false, true],
  [its(931, "Primary"), false, false],
  [its(930, "Contact with Primary Company"), false, false],
  [{ ...its(1, "Primary"), associationCategory: "USER_DEFINED" }, false, false],
  [{ ...its(2, "Boss"), associationCategory: "USER_DEFINED" }, false, false],
])("the id of a type tells, not its label: %o", (type, isIt, gives) => {
  expect([isPrimary(type), givesPrimary(type)]).toEqual([isIt, gives]);
});
