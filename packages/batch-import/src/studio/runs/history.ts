import type { ImportEvent } from "../../run/import-run.ts";
import type { RunHistory } from "../views/run.ts";

/** How many requests a run sent over time. */
export interface History {
  hear(event: ImportEvent): void;
  /** Undefined before the first request. */
  view(): RunHistory | undefined;
}

/** The most points. Beyond it, two become one, so that a run of a day takes no more room than one of minutes. */
const MOST_POINTS = 240;
const MILLISECONDS = 1_000;

export function createHistory(): History {
  let began: number | undefined;
  let seconds = 1;
  let sent: number[] = [];
  let limited: number[] = [];
  let failed = 0;
  let limit: RunHistory["limit"];

  /** The point that a moment belongs to. */
  function pointAt(at: number): number {
    began ??= at;
    let point = Math.max(0, Math.floor((at - began) / MILLISECONDS / seconds));
    while (point >= MOST_POINTS) {
      seconds *= 2;
      sent = inPairs(sent);
      limited = inPairs(limited);
      point = Math.floor(point / 2);
    }
    while (sent.length <= point) {
      sent.push(0);
      limited.push(0);
    }
    return point;
  }
  return {
    hear(event) {
      if (event.type !== "request-sent" && event.type !== "request-answered") return;
      const point = pointAt(event.at);
      if (event.type === "request-sent") {
        sent[point]! += 1;
        return;
      }
      if (event.status === 429) limited[point]! += 1;
      if (event.status === undefined || event.status >= 500) failed += 1;
      limit = event.limit ?? limit;
    },
    view: () =>
      began === undefined
        ? undefined
        : { began: new Date(began).toISOString(), seconds, sent, limited, failed, limit },
  };
}

function inPairs(points: readonly number[]): number[] {
  return Array.from(
    { length: Math.ceil(points.length / 2) },
    (_, place) => points[2 * place]! + (points[2 * place + 1] ?? 0),
  );
}
