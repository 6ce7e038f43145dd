// A style sheet has no name to be imported by.
// oxlint-disable-next-line import/no-unassigned-import
import "uplot/dist/uPlot.min.css";
import UPlot from "uplot";

/** Seconds since the beginning, then a line each: requests, those refused, the limit. */
export type Rates = [seconds: number[], sent: number[], limited: number[], limit: number[]];

export interface RateDrawing {
  draw(rates: Rates): void;
  remove(): void;
}

const HEIGHT = 180;
/** What the shortest run fills a part of, in seconds. */
const SHORTEST_SECONDS = 10;
/** Between the labels of time, in seconds. */
const STEPS = [1, 2, 5, 10, 30, 60, 120, 300, 600, 1_800, 3_600, 7_200, 14_400];

/** @param keys Elements in the colours of the lines, and of the axes. */
export function drawRates(
  place: HTMLElement,
  rates: Rates,
  keys: { sent: Element; limited: Element; limit: Element; axes: Element },
): RateDrawing {
  // Asked at each drawing: it is another one in the dark.
  const colour = (key: Element) => () => getComputedStyle(key).color;
  const axis = {
    stroke: colour(keys.axes),
    grid: { stroke: () => `rgb(from ${colour(keys.axes)()} r g b / 20%)`, width: 1 },
    ticks: { show: false },
    font: "12px system-ui, sans-serif",
  };
  const plot = new UPlot(
    {
      width: place.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      scales: {
        // With one point, the library would make up a time of its own.
        x: {
          time: false,
          range: ({ data: [seconds] }) => [0, Math.max(SHORTEST_SECONDS, seconds.at(-1) ?? 0)],
        },
        y: { range: (_, __, most) => [0, Math.max(1, most * 1.1)] },
      },
      axes: [
        {
          ...axis,
          size: 30,
          incrs: STEPS,
          values: (_, seconds) => seconds.map((one) => timeAt(one)),
        },
        { ...axis, size: 40 },
      ],
      series: [
        {},
        { stroke: colour(keys.sent), width: 2, points: { show: false } },
        { stroke: colour(keys.limited), width: 2, points: { show: false } },
        { stroke: colour(keys.limit), width: 1, dash: [6, 4], points: { show: false } },
      ],
    },
    rates,
    place,
  );
  const resized = new ResizeObserver(() =>
    plot.setSize({ width: place.clientWidth, height: HEIGHT }),
  );
  resized.observe(place);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const redraw = (): void => plot.redraw();
  dark.addEventListener("change", redraw);
  return {
    draw: (next) => plot.setData(next),
    remove() {
      resized.disconnect();
      dark.removeEventListener("change", redraw);
      plot.destroy();
    },
  };
}

/** `1:05` */
function timeAt(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}
