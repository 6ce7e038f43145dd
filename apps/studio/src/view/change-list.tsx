import { number } from "../words.ts";
import { Fold } from "./fold.tsx";

/** How many of the last changes are shown. */
const MOST_SHOWN = 100;

/** A change, in words. */
export interface Change {
  readonly text: string;
  readonly drop: () => void;
}

/** All that was changed by hand, each to be taken back. */
export function ChangeList({
  title = "Changed by hand",
  changes,
  onDropAll,
}: {
  /** @default Changed by hand */
  title?: string;
  changes: readonly Change[];
  onDropAll: () => void;
}) {
  if (changes.length === 0) return null;
  return (
    <Fold
      class="value-list"
      summary={
        <>
          {title}: <strong>{number(changes.length)}</strong>
        </>
      }
    >
      {() => (
        <>
          <ul class="edits">
            {changes.slice(-MOST_SHOWN).map(({ drop, text }, place) => (
              <li key={`${place} ${text}`}>
                <span>{text}</span>
                <button
                  type="button"
                  class="quiet"
                  aria-label={`Take back: ${text}`}
                  onClick={drop}
                >
                  Take back
                </button>
              </li>
            ))}
          </ul>
          {changes.length > MOST_SHOWN && (
            <p class="hint">
              The last {number(MOST_SHOWN)} of {number(changes.length)}.
            </p>
          )}
          <p>
            <button type="button" onClick={onDropAll}>
              Take all back
            </button>
          </p>
        </>
      )}
    </Fold>
  );
}
