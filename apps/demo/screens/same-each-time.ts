// Loaded before the studio: what a picture shows of its clock and of its ids is the same each time.
import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";

const LATER = Date.parse("2026-03-02T09:30:00Z") - Date.now();

globalThis.Date = class extends Date {
  constructor(...given: [] | [number | string]) {
    super(given.length === 0 ? Date.now() : given[0]);
  }
  static override now(): number {
    return super.now() + LATER;
  }
} as DateConstructor;
// The client's clock, by which it waits.
Object.defineProperty(performance, "timeOrigin", { value: performance.timeOrigin + LATER });

let ids = 0;
const { randomBytes } = crypto;
/** The ids of runs have two bytes; the token of the studio stays a secret. */
const sameBytes = (size: number): Buffer =>
  size === 2 ? Buffer.from([0xa0, (ids += 1)]) : randomBytes(size);
Object.assign(crypto, { randomBytes: sameBytes });
syncBuiltinESMExports();
