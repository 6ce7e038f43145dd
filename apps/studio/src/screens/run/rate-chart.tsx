import type { RunHistory } from "@x/batch-import/studio";
import { useEffect, useRef } from "preact/hooks";
import type { RateDrawing, Rates } from "./draw-rates.ts";
import { number, plural } from "../../words.ts";

/** Requests a second over time, against the limit, and what HubSpot refused as too fast. */
export function RateChart({ history }: { history: RunHistory }) {
  const figure = useRef<HTMLElement>(null);
  const drawing = useRef<RateDrawing>(undefined);
  const latest = useRef(history);
  latest.current = history;
  useEffect(() => {
    let isGone = false;
    async function start(): Promise<void> {
      // Most of what the page would have to load, and not needed to see the first of it.
      const { drawRates } = await import("./draw-rates.ts");
      const { current } = figure;
      if (isGone || current === null) return;
      const key = (name: string): Element => current.querySelector(`.${name}`)!;
      drawing.current = drawRates(current.querySelector("div")!, ratesOf(latest.current), {
        sent: key("key-sent"),
        limited: key("key-limited"),
        limit: key("key-limit"),
        axes: key("key-limit"),
      });
    }
    // The same is said below it in words.
    void start().catch(() => {});
    return () => {
      isGone = true;
      drawing.current?.remove();
    };
  }, []);
  const { limit, limited, sent } = history;
  const { length } = sent;
  useEffect(
    () => drawing.current?.draw(ratesOf(history)),
    [JSON.stringify([sent, limited, length])],
  );
  const text = textOf(history);
  return (
    <figure class="rates" ref={figure}>
      <div role="img" aria-label={`Requests over time. ${text}`} />
      <figcaption>
        <span class="key key-sent">requests a second</span>
        <span class="key key-limited">refused as too fast (429)</span>
        <span class={`key key-limit${limit === undefined ? " only-heard" : ""}`}>the limit</span>
        <span>{text}</span>
      </figcaption>
    </figure>
  );
}

function ratesOf({ limit, limited, seconds, sent }: RunHistory): Rates {
  const most = limit === undefined ? NaN : (limit.requests / limit.perMilliseconds) * 1_000;
  const places = sent.map((_, point) => point * seconds);
  return [
    places,
    sent.map((count) => count / seconds),
    limited.map((count) => count / seconds),
    // Nothing is drawn where it is not known.
    places.map(() => (Number.isNaN(most) ? (null as unknown as number) : most)),
  ];
}

function textOf({ limit, limited, seconds, sent }: RunHistory): string {
  const all = sent.reduce((sum, count) => sum + count, 0);
  const refused = limited.reduce((sum, count) => sum + count, 0);
  const peak = Math.max(0, ...sent) / seconds;
  const mean = all / Math.max(1, sent.length * seconds);
  const known =
    limit === undefined
      ? ""
      : ` Limit: ${number(limit.requests)} in ${plural(limit.perMilliseconds / 1_000, "second")}.`;
  return `${plural(all, "request")}, ${mean.toFixed(1)} a second on average, ${number(Math.round(peak))} at most; ${number(refused)} refused.${known}`;
}
