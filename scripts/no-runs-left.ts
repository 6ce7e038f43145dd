// What vitest runs around all tests. Runs without --out go to the folder that a process is in: the project's own.
import { readdir } from "node:fs/promises";

const RUNS = "hubspot-batch-runs";
let before: string[] = [];

export async function setup(): Promise<void> {
  before = await runs();
}

/** @throws where a test has left a run. */
export async function teardown(): Promise<void> {
  const left = (await runs()).filter((name) => !before.includes(name));
  if (left.length === 0) return;
  throw new Error(
    `Tests left runs in ${RUNS}: ${left.join(", ")}. Give them --out, or another folder to work in.`,
  );
}

async function runs(): Promise<string[]> {
  return readdir(RUNS).catch(() => []);
}
