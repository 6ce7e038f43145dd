import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { UsageError } from "../usage-error.ts";
import { hasConsent } from "./consent.ts";
import { whyLarge } from "./large.ts";
import { questionText } from "./question-text.ts";

function terminal(isTTY: boolean, answer: string) {
  const stdin = Object.assign(new PassThrough(), { isTTY });
  const stderr = Object.assign(new PassThrough(), { isTTY });
  let said = "";
  stderr.on("data", (text) => (said += String(text)));
  stdin.end(answer);
  return { io: Object.assign(new EventEmitter(), { stdin, stderr }), said: () => said };
}

const question = "archive 6 contacts?";
const reasons = ["To archive 6 rows needs a yes.", "It is Friday."];

describe("on a terminal", () => {
  test.each([
    ["y\n", true],
    ["YES\n", true],
    ["\n", false],
    ["maybe\n", false],
    ["", false],
  ])("the answer %j", async (answer, isGiven) => {
    const { io, said } = terminal(true, answer);
    expect(await hasConsent({ question, reasons, yes: false, io })).toBe(isGiven);
    const text = said();
    expect(text).toContain("archive 6 contacts? [y/N]");
    expect(text.includes("Nothing was sent.\n")).toBe(!isGiven);
  });
});

test("without a terminal: --yes, or a sentence that says so", async () => {
  const { io, said } = terminal(false, "y\n");
  const asked = hasConsent({ question, reasons, yes: undefined, io });
  await expect(asked).rejects.toThrow(
    new UsageError(
      "To archive 6 rows needs a yes. It is Friday. There is no terminal to ask on, so nothing was sent. To write all the same, add --yes.",
    ),
  );
  expect(await hasConsent({ question, reasons, yes: true, io })).toBe(true);
  expect(await hasConsent({ question, reasons: [], yes: undefined, io })).toBe(true);
  expect(said()).toBe("");
});

test("how many rows need a yes", () => {
  expect(whyLarge("archive", 5, 5)).toBeUndefined();
  expect(whyLarge("archive", 6, 5)).toBe(
    "To archive 6 rows needs a yes, as they are more than 5 (--confirm-above).",
  );
});

test.each<[Parameters<typeof questionText>[0], string]>([
  [
    {
      operation: "create",
      objectType: "companies",
      rows: 1_250,
      place: "portal 1 at a.com",
      requests: "about 13 requests",
    },
    "create 1,250 rows of companies in portal 1 at a.com, with about 13 requests?",
  ],
  [
    {
      operation: "archive",
      objectType: "contacts",
      rows: 6,
      place: "portal 1 at a.com",
      requests: "about 1 request",
    },
    "archive 6 rows of contacts in portal 1 at a.com, with about 1 request?",
  ],
])("%o", (intended, text) => expect(questionText(intended)).toBe(text));
