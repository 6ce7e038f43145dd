import type { Wait } from "./wait-meter.ts";

const WORDS: Readonly<Record<Wait["for"], string>> = {
  limit: "waiting for HubSpot's limit,",
  migration: "waiting while HubSpot moves this account to another data centre,",
  lock: "waiting for a lock in HubSpot,",
  server: "waiting for HubSpot's server,",
  "look-up": "waiting before it looks up what became of records,",
  answer: "no answer from HubSpot for",
};

/** `waiting for HubSpot's limit, 4 s`, `no answer from HubSpot for 1 min 5 s` */
export function waitText(wait: Wait): string {
  return `${WORDS[wait.for]} ${secondsText(wait.seconds)}`;
}

/** `45 s`, `9 min 5 s`, `25 h 50 min` */
function secondsText(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${seconds % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
