import type { Page } from "playwright-core";
import type { Figures } from "../engine/bench.ts";

const SCROLL_MILLISECONDS = 5_000;

export const FRAMES = "frames a second";
export const LONGEST = "ms, the longest frame";

/** Of the page. */
declare function requestAnimationFrame(next: () => void): void;

/** Scrolls an element for 5 seconds. @param pixels For each frame; Infinity goes from the first row to the last. */
export async function scroll(page: Page, what: string, pixels: number): Promise<Figures> {
  const { frames, worst } = await page.locator(what).evaluate(
    (body, { milliseconds, pixels }) =>
      new Promise<{ frames: number; worst: number }>((resolve) => {
        const begun = performance.now();
        const end = body.scrollHeight - body.clientHeight;
        body.scrollTop = 0;
        let [frames, worst, before] = [0, 0, begun];
        requestAnimationFrame(function next() {
          const now = performance.now();
          worst = Math.max(worst, now - before);
          before = now;
          if (now - begun >= milliseconds) {
            resolve({ frames: (frames * 1_000) / (now - begun), worst });
            return;
          }
          frames += 1;
          body.scrollTop =
            pixels === Infinity ? (end * (now - begun)) / milliseconds : body.scrollTop + pixels;
          requestAnimationFrame(next);
        });
      }),
    { milliseconds: SCROLL_MILLISECONDS, pixels },
  );
  return { [FRAMES]: frames, [LONGEST]: worst };
}
