import type { AssociationLabel } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { invertTypes } from "./invert-types.ts";

const own = (associationTypeId: number, label: string | null): AssociationLabel => ({
  associationCategory: "USER_DEFINED",
  associationTypeId,
  label,
});
const its = (associationTypeId: number, label: string | null): AssociationLabel => ({
  associationCategory: "HUBSPOT_DEFINED",
  associationTypeId,
  label,
});

const withId = (associationTypeId: number) => expect.objectContaining({ associationTypeId });

describe("types from the other end", () => {
  test("are told without a label, by the primary record, by a name that is there once, and by what is left", () => {
    const here = [its(279, null), its(1, "Primär"), own(7, "Boss"), own(9, "Buyer")];
    const there = [
      own(8, "Boss"),
      own(10, "Seller"),
      its(2, "Kontakt mit primärem Unternehmen"),
      its(280, null),
    ];
    expect(invertTypes(here, [[here, there]])).toEqual([280, 2, 8, 10].map(withId));
    expect(invertTypes(there, [[there, here]])).toEqual([7, 9, 1, 279].map(withId));
  });

  test("are told by one pair where all that there are do not tell them", () => {
    const [manager, employee, friend] = [own(1, "Manager"), own(2, "Employee"), own(3, "Friend")];
    const all = [manager, employee, friend];
    expect(invertTypes([manager], [[all, all]])).toBeUndefined();
    expect(
      invertTypes(
        [manager],
        [
          [[manager], [employee]],
          [all, all],
        ],
      ),
    ).toEqual([employee]);
    expect(invertTypes([friend], [[[friend], [friend]]])).toEqual([friend]);
  });

  test("are not known where two labels are left", () => {
    const seen = [
      [own(1, "Boss"), own(3, "Buyer")],
      [own(2, "Led by"), own(4, "Seller")],
    ] as const;
    expect(invertTypes([own(1, "Boss")], [seen])).toBeUndefined();
  });
});
