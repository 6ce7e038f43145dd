/** What tells the time and ends pauses. A simulation has one of its own; pg-boss takes the same. */
export interface Clock {
  /** Returns milliseconds since 1970. */
  now(): number;
  setTimeout(then: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
  setInterval(then: () => void, milliseconds: number): unknown;
  clearInterval(timer: unknown): void;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  setTimeout: (then, milliseconds) => setTimeout(then, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  setInterval: (then, milliseconds) => setInterval(then, milliseconds),
  clearInterval: (timer) => clearInterval(timer as NodeJS.Timeout),
};
