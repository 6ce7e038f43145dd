import type { RunHistory } from "@x/batch-import/studio";
import { useEffect, useRef } from "preact/hooks";
import type { RateDrawing } from "./draw-rates.ts";
import { ratesOf } from "./rates-of.ts";
import { number, plural } from "../../words.ts";

/** Requests over time, against the limit, and those that were answered with 429. */
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
      drawing.current = drawRates(current.querySelector("div")!, ratesOf(latest.current).rates, {
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
    () => drawing.current?.draw(ratesOf(history).rates),
    [JSON.stringify([sent, limited, length])],
  );
  const text = textOf(history);
  const { per } = ratesOf(history);
  return (
    <figure class="rates" ref={figure}>
      <div role="img" aria-label={`Requests over time. ${text}`} />
      <figcaption>
        <span class="key key-sent">requests in {plural(per, "second")}</span>
        <span class="key key-limited">too many requests (429)</span>
        <span class={`key key-limit${limit === undefined ? " only-heard" : ""}`}>the limit</span>
        <span>{text}</span>
      </figcaption>
    </figure>
  );
}

function textOf(history: RunHistory): string {
  const { limit, limited, seconds, sent } = history;
  const { per, rates } = ratesOf(history);
  const all = sent.reduce((sum, count) => sum + count, 0);
  const refused = limited.reduce((sum, count) => sum + count, 0);
  const peak = Math.max(0, ...rates[1]);
  const mean = all / Math.max(1, sent.length * seconds);
  const known =
    limit === undefined
      ? ""
      : ` Limit: ${number(limit.requests)} in ${plural(limit.perMilliseconds / 1_000, "second")}.`;
  return `${plural(all, "request")}, ${mean.toFixed(1)} a second on average, ${number(peak)} at most in ${plural(per, "second")}; ${number(refused)} refused.${known}`;
}
