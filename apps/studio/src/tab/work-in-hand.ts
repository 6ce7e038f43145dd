import type { Route } from "../route.ts";
import { forgetTab, keepTab, readTab } from "./tab-memory.ts";

const KEY = "in hand";

/** The file that the user was last at work on, and how far that was. */
export interface WorkInHand {
  readonly source: string;
  readonly screen: Route["screen"];
}

export function keepInHand(work: WorkInHand): void {
  const last = readInHand();
  if (last?.source !== work.source || last.screen !== work.screen) keepTab(KEY, work);
}

export function readInHand(): WorkInHand | undefined {
  return readTab(KEY, isWork);
}

/** It is written now: what there is to see of it is a run. */
export function forgetInHand(): void {
  forgetTab(KEY);
}

function isWork(value: unknown): value is WorkInHand {
  const { screen, source } = (value ?? {}) as Partial<WorkInHand>;
  return typeof source === "string" && typeof screen === "string";
}
