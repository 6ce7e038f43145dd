import type { RunBlocks } from "@x/batch-import/studio";
import { useMemo } from "preact/hooks";
import { number } from "../../words.ts";

const FATES = {
  w: "written",
  p: "some not written",
  f: "not written",
  u: "unknown",
  ".": "not done yet",
} as const;

type Fate = keyof typeof FATES;

const CELLS_PER_PART = 100;

/** A cell for each block of rows, in the order of the file, coloured by what became of it. */
export function BlockGrid({ blocks: { fates, rows } }: { blocks: RunBlocks }) {
  const all = fates.split("") as Fate[];
  const parts = Array.from({ length: Math.ceil(all.length / CELLS_PER_PART) }, (_, part) =>
    fates.slice(part * CELLS_PER_PART, (part + 1) * CELLS_PER_PART),
  );
  const counted = (Object.keys(FATES) as Fate[])
    .map((fate) => [fate, all.filter((one) => one === fate).length] as const)
    .filter(([, count]) => count > 0);
  const text = counted.map(([fate, count]) => `${number(count)} ${FATES[fate]}`).join(", ");
  return (
    <figure class="blocks">
      <div class="grid" role="img" aria-label={`Blocks of rows: ${text}.`}>
        {parts.map((part, place) => (
          <Part key={place} fates={part} />
        ))}
      </div>
      <figcaption>
        <span>Each cell: {number(rows)} rows</span>
        {counted.map(([fate]) => (
          <span key={fate} class="key">
            <i class={`cell-${NAMES[fate]}`} aria-hidden="true" /> {FATES[fate]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

const NAMES = { w: "written", p: "partly", f: "failed", u: "unknown", ".": "open" } as const;

/** Drawn again only when one of its cells has changed. */
function Part({ fates }: { fates: string }) {
  return useMemo(
    () => (
      <>
        {(fates.split("") as Fate[]).map((fate, place) => (
          <i key={place} class={`cell-${NAMES[fate]}`} />
        ))}
      </>
    ),
    [fates],
  );
}
