import { durationText, timeLeftText } from "./duration-text.ts";
import type { Wait } from "./wait-meter.ts";

const WORDS: Readonly<Record<Wait["for"], string>> = {
  limit: "waiting for HubSpot's limit,",
  migration: "waiting while HubSpot moves this account to another data centre,",
  lock: "waiting for a lock in HubSpot,",
  server: "waiting before it tries again,",
  "look-up": "waiting before it looks up what became of records,",
  answer: "no answer from HubSpot for",
};

/**
 * Returns what keeps a run from going on, as a part of a sentence.
 *
 * @example
 * waitText({ for: "limit", seconds: 4 }); //=> "waiting for HubSpot's limit, 4 s"
 * waitText({ for: "answer", seconds: 65 }); //=> "no answer from HubSpot for 65 s"
 */
export function waitText(wait: Wait): string {
  const text = wait.for === "answer" ? durationText : timeLeftText;
  return `${WORDS[wait.for]} ${text(wait.seconds)}`;
}
