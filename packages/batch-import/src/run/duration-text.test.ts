import { expect, test } from "vitest";
import { durationText, timeLeftText } from "./duration-text.ts";

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

test.each([
  [0.4, "1 s"],
  [59.4, "60 s"],
  [60, "60 s"],
  [61, "61 s"],
  [119.5, "2 min"],
  [179, "3 min"],
  [3_599, "60 min"],
  [3_601, "61 min"],
  [7_201, "2 h 1 min"],
])("%d seconds left: %s", (seconds, text) => expect(timeLeftText(seconds)).toBe(text));
