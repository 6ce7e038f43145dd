import { expect, test } from "vitest";
import {
  type PendingChange,
  type PendingChanges,
  pendingText,
  takeEdit,
  withoutPending,
  withPending,
} from "../src/pending-changes.ts";

const EVE = { kind: "value", column: 0, value: "eve", to: "eve@example.com" } as const;
const ADA = { kind: "value", column: 0, value: "ada", to: "ada@example.com" } as const;
const AT = { kind: "replace", column: 0, find: " at ", to: "@" } as const;

function typed(...changes: readonly PendingChange[]): PendingChanges {
  return changes.reduce(withPending, new Map() as PendingChanges);
}

test("each value and each column has a change of its own", () => {
  const other = { ...EVE, column: 1 };
  const all = typed(EVE, ADA, AT, other, { ...EVE, to: "e@example.com" });
  expect([...all.values()]).toEqual([{ ...EVE, to: "e@example.com" }, ADA, AT, other]);
  expect([...withoutPending(all, EVE).values()]).toEqual([ADA, AT, other]);
});

test("what is emptied is typed no more; a replacement by nothing is one", () => {
  expect(typed(EVE, { ...EVE, to: "" }).size).toBe(0);
  expect(typed(AT, { ...AT, to: "" }).size).toBe(1);
  expect(typed(AT, { ...AT, find: "", to: "" }).size).toBe(0);
});

test("rows that are left out by their value have no change of it any more", () => {
  const leftOut = { kind: "leave-out-like", column: 0, value: "eve" } as const;
  expect([...withoutPending(typed(EVE, ADA, AT), leftOut).values()]).toEqual([ADA, AT]);
});

test("a change that is taken over keeps all that was chosen since it was typed", () => {
  const draft = {
    rowOptions: { coerce: true },
    sendAs: [
      { column: 0, from: "eve", to: "e" },
      { column: 1, from: "eve", to: "f" },
    ],
    edits: [{ kind: "leave-out", line: 2 }],
  } as const;
  expect(takeEdit(draft, EVE)).toEqual({
    ...draft,
    sendAs: [draft.sendAs[1], { column: 0, from: "eve", to: "eve@example.com" }],
  });
  expect(takeEdit(draft, AT)).toEqual({ ...draft, edits: [...draft.edits, AT] });
});

test.each<[PendingChange, string]>([
  [EVE, "Email: “eve@example.com” is typed in place of “eve”, and not taken over yet."],
  [AT, "Email: “ at ” is to be replaced with “@”. That is not taken over yet."],
  [{ ...AT, to: "" }, "Email: “ at ” is to be replaced with nothing. That is not taken over yet."],
  [
    { ...ADA, value: "a\u202Eb" },
    "Email: “ada@example.com” is typed in place of “a[U+202E]b”, and not taken over yet.",
  ],
  [{ ...AT, find: "" }, "Email: “@” is typed as a replacement. What it replaces is not said yet."],
])("%j in words", (change, text) => {
  expect(pendingText(change, () => "Email")).toBe(text);
});
