import { interpretedAnswers } from "./answers.ts";
import { fileReader } from "./files.ts";
import type { Target } from "./fuzz.ts";
import { studioRequests } from "./studio.ts";

/** What takes what others wrote, by name. */
export const TARGETS: Readonly<Record<string, () => Promise<Target>>> = {
  files: fileReader,
  answers: interpretedAnswers,
  studio: studioRequests,
};
