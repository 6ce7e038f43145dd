import type { Api } from "../options/api.ts";
import { drawLatency } from "../chance/latency.ts";
import { createRandom, type Random } from "../chance/random.ts";
import type { Fault, FaultRule, LatencyFault } from "../options/fault.ts";

/** What rules can say about a request. */
export interface Target {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly api?: Api;
  readonly operation?: string;
  /** The object's own name. */
  readonly objectType?: string;
}

export type Interference = Exclude<Fault, LatencyFault>;

/** What the rules do to one request. */
export interface Struck {
  /** In milliseconds; `undefined` leaves it to the sandbox. */
  readonly latency?: number;
  readonly fault?: Interference;
  /** For what the fault leaves to chance; no other request draws from it. */
  readonly random: Random;
}

/**
 * The first rule of latency that is due strikes, and the first of any other kind. Every rule counts
 * and draws for itself, whichever of them strikes.
 *
 * @param nameOf The name of an object, however it is written.
 */
export function createFaultRules(
  rules: readonly FaultRule[],
  seed: number,
  nameOf: (objectType: string) => string,
): (target: Target) => Struck {
  const armed = rules.map((rule, place) => armRule(rule, createRandom(seed + 1 + place), nameOf));
  return (target) => {
    let struck: Struck = { random: createRandom(0) };
    for (const rule of armed) {
      const { fault } = rule;
      const random = rule.draw(target);
      if (random === undefined) continue;
      if (fault.kind === "latency") {
        if (struck.latency !== undefined) continue;
        struck = { ...struck, latency: drawLatency(fault.milliseconds, random) };
      } else {
        if (struck.fault !== undefined) continue;
        struck = { ...struck, fault, random };
      }
      rule.strike();
    }
    return struck;
  };
}

function armRule(rule: FaultRule, random: Random, nameOf: (objectType: string) => string) {
  const { fault, nth, every = 1, times = Infinity, probability = 1 } = rule;
  const places = nth === undefined ? undefined : new Set(typeof nth === "number" ? [nth] : nth);
  const isPath = pathMatcher(rule.path ?? "");
  const isSame = (wanted: string | undefined, actual: string | undefined) =>
    wanted === undefined || wanted === actual;
  let fitting = 0;
  let struck = 0;
  return {
    fault,
    /** Counts the request if it fits; gives it a random of its own if the fault is due. */
    draw({ method, path, api, operation, objectType }: Target): Random | undefined {
      const fits =
        isPath(path) &&
        isSame(rule.method, method) &&
        isSame(rule.api, api) &&
        isSame(rule.operation, operation) &&
        (rule.objectType === undefined || nameOf(rule.objectType) === objectType) &&
        // The answer to an archive has no rows that could be missing.
        !(fault.kind === "drop-records" && operation === "archive");
      if (!fits) return undefined;
      fitting += 1;
      const own = createRandom(random() * 2 ** 32);
      const isDue =
        own() < probability &&
        (places?.has(fitting) ?? true) &&
        fitting % every === 0 &&
        struck < times;
      return isDue ? own : undefined;
    },
    strike() {
      struck += 1;
    },
  };
}

function pathMatcher(pattern: string): (path: string) => boolean {
  if (!pattern.includes("*")) return (path) => path.startsWith(pattern);
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  const whole = new RegExp(`^${escaped.replaceAll("*", ".*")}$`);
  return (path) => whole.test(path);
}
