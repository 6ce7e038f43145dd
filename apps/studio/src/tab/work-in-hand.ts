import type { Route } from "../route.ts";
import { keepTab, readTab } from "./tab-memory.ts";

const KEY = "in hand";

/** A file that the user was at work on, and how far that was. */
export interface WorkInHand {
  readonly source: string;
  readonly screen: Route["screen"];
}

/** So many files may be gone on with. */
const MOST_FILES = 5;

/** Keeps how far a file is, and those before it. */
export function keepInHand(work: WorkInHand): void {
  const [last] = readInHand();
  if (last?.source === work.source && last.screen === work.screen) return;
  keepTab(KEY, [work, ...others(work.source)].slice(0, MOST_FILES));
}

/** The last one first. */
export function readInHand(): readonly WorkInHand[] {
  return readTab(KEY, areWorks) ?? [];
}

/** It is written now: what there is to see of it is a run. */
export function forgetInHand(source: string): void {
  keepTab(KEY, others(source));
}

function others(source: string): readonly WorkInHand[] {
  return readInHand().filter((one) => one.source !== source);
}

function areWorks(value: unknown): value is readonly WorkInHand[] {
  return Array.isArray(value) && value.every(isWork);
}

function isWork(value: unknown): value is WorkInHand {
  const { screen, source } = (value ?? {}) as Partial<WorkInHand>;
  return typeof source === "string" && typeof screen === "string";
}
