import type { Edit, SendAs } from "@x/batch-import/studio";
import type { Draft } from "../draft.ts";
import { editText, quoted } from "../edits.ts";
import { Fold } from "./fold.tsx";
import { number } from "../words.ts";

/** How many of the last edits are shown. */
const MOST_SHOWN = 100;

/** All that was changed by hand, each to be taken back. */
export function EditList({
  draft: { edits = [], sendAs = [] },
  titleOf,
  onChange,
}: {
  draft: Draft;
  titleOf: (column: number) => string;
  onChange: (changed: Pick<Draft, "edits" | "sendAs">) => void;
}) {
  const all = [
    ...edits.map((edit) => ({
      text: editText(edit, titleOf),
      drop: () => onChange({ edits: without<Edit>(edits, edit) }),
    })),
    ...sendAs.map((one) => ({
      text: `${titleOf(one.column)}: ${quoted(one.from)} is sent as ${quoted(one.to)}`,
      drop: () => onChange({ sendAs: without<SendAs>(sendAs, one) }),
    })),
  ];
  if (all.length === 0) return null;
  return (
    <Fold
      class="value-list"
      summary={
        <>
          Changed by hand: <strong>{number(all.length)}</strong>
        </>
      }
    >
      {() => (
        <>
          <ul class="edits">
            {all.slice(-MOST_SHOWN).map(({ drop, text }, place) => (
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
          {all.length > MOST_SHOWN && (
            <p class="hint">
              The last {number(MOST_SHOWN)} of {number(all.length)}.
            </p>
          )}
          <p>
            <button type="button" onClick={() => onChange({ edits: [], sendAs: [] })}>
              Take all back
            </button>
          </p>
        </>
      )}
    </Fold>
  );
}

function without<One>(all: readonly One[], one: One): readonly One[] {
  return all.filter((other) => other !== one);
}
