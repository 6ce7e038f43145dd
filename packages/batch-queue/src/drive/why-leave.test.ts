import { expect, test } from "vitest";
import { type Look, whyLeave } from "./why-leave.ts";

const look: Look = {
  isMine: true,
  hasFailed: false,
  isStopping: false,
  isTurnOver: false,
};

test.each<[Partial<Look>, string | undefined]>([
  [{}, undefined],
  [{ isMine: false, hasFailed: true }, "Another worker drives this account."],
  [{ hasFailed: true }, "The database failed."],
  [{ isStopping: true }, "The worker ends."],
  [{ isTurnOver: true }, "It is the turn of another account."],
])("%j: %s", (given, expected) => {
  expect(whyLeave({ ...look, ...given })).toBe(expected);
});
