import { expect, test } from "vitest";
import { withoutBody } from "./without-body.ts";

test.each([
  [200, "", 204],
  [202, null, 204],
  [299, undefined, 204],
  [200, {}, 200],
  [200, "<html>", 200],
  [300, "", 300],
  [199, "", 199],
])("%i %j is read as %i", (status, body, expected) => {
  const answer = { kind: "response", status, body, headers: {} } as const;
  expect(withoutBody(answer)).toEqual({ ...answer, status: expected });
});

test("silence stays silence", () => {
  const silence = { kind: "silence", cause: "?", sent: true } as const;
  expect(withoutBody(silence)).toBe(silence);
});
