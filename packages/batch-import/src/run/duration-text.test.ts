import { expect, test } from "vitest";
import { durationText } from "./duration-text.ts";

test.each([
  [0.4, "0 s"],
  [14, "14 s"],
  [119.9, "119 s"],
  [120, "2 min"],
  [239, "3 min"],
  [7_199, "119 min"],
  [7_200, "2 h"],
  [93_029, "25 h 50 min"],
])("%d seconds: %s", (seconds, text) => expect(durationText(seconds)).toBe(text));
