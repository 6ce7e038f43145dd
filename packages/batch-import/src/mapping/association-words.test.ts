import { expect, test } from "vitest";
import { associateProblem } from "./associate-problem.ts";
import { associationWords, mappingProblemWords } from "./association-words.ts";

const HEADER = ["Firma", "Firma Domain", "a=b:c"];

test.each([
  ["companies:Firma", "“Firma” names companies by record id"],
  ["companies:domain=Firma Domain", "“Firma Domain” names companies by domain"],
  ["companies:Firma:Chef", "“Firma” names companies by record id, with the label “Chef”"],
  ["2-7:x=a=b:c:L", "“a=b:c” names 2-7 by x, with the label “L”"],
  ["companies:Nothing", "companies:Nothing"],
  ["companies", "companies"],
])("%s", (text, words) => {
  expect(associationWords(text, HEADER)).toBe(words);
});

test("a problem with one is told in the same words; others stay as they are", () => {
  const { message } = associateProblem("companies:x=Firma", 'companies have no property "x".');
  expect([
    mappingProblemWords({ message, associate: "companies:x=Firma" }, HEADER),
    mappingProblemWords({ message: "line 1: no title." }, HEADER),
  ]).toEqual([
    '“Firma” names companies by x: companies have no property "x".',
    "line 1: no title.",
  ]);
});
