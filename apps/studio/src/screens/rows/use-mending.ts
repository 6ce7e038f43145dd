import type { Edit, Mending, SentAsItIs } from "@x/batch-import/studio";
import { useState } from "preact/hooks";
import { addEdits } from "../../edits.ts";
import { keepTab, readTab } from "../../tab/tab-memory.ts";

const NOTHING: Mending = { edits: [], asTheyAre: [] };

/** What the user makes of the failed rows of a run, kept for this tab until they are sent. */
export function useMending(run: string): {
  readonly mending: Mending;
  readonly change: (next: Partial<Mending>) => void;
  readonly add: (...edits: readonly Edit[]) => void;
  /** Takes rows to be sent as they are. */
  readonly takeAsTheyAre: (one: SentAsItIs) => void;
  /** Changes cells of a row, or takes it as it is where none is changed; it is not left out by its line any more. */
  readonly keepRow: (line: number, cells: ReadonlyMap<number, string>) => void;
  readonly leaveOut: (line: number) => void;
  /** Forgets the corrections of these lines. */
  readonly forget: (lines: readonly number[]) => void;
  readonly forgetAll: () => void;
} {
  const key = `mending ${run}`;
  const [mending, setMending] = useState<Mending>(() => readTab(key, isMending) ?? NOTHING);
  const { asTheyAre, edits } = mending;
  function change(next: Partial<Mending>): void {
    const all = { ...mending, ...next };
    keepTab(key, all);
    setMending(all);
  }
  const isOf = (line: number) => (one: object) => "line" in one && one.line === line;
  return {
    mending,
    change,
    add: (...added) => change({ edits: addEdits(edits, added) }),
    takeAsTheyAre: (one) => change({ asTheyAre: [...asTheyAre, one] }),
    keepRow(line, cells) {
      const left = edits.filter((edit) => edit.kind !== "leave-out" || edit.line !== line);
      const added = [...cells].map(([column, to]) => ({ kind: "cell", line, column, to }) as const);
      const isAsItIs = added.length === 0 && !asTheyAre.some(isOf(line));
      change({
        edits: addEdits(left, added),
        asTheyAre: isAsItIs ? [...asTheyAre, { line }] : asTheyAre,
      });
    },
    leaveOut(line) {
      const isOfOthers = (one: object): boolean => !isOf(line)(one);
      change({
        edits: [...edits.filter(isOfOthers), { kind: "leave-out", line }],
        asTheyAre: asTheyAre.filter(isOfOthers),
      });
    },
    forget(lines) {
      const isOfOthers = (one: object): boolean => !lines.some((line) => isOf(line)(one));
      change({ edits: edits.filter(isOfOthers), asTheyAre: asTheyAre.filter(isOfOthers) });
    },
    forgetAll: () => change(NOTHING),
  };
}

function isMending(value: unknown): value is Mending {
  const { asTheyAre, edits } = (value ?? {}) as Partial<Mending>;
  return Array.isArray(asTheyAre) && Array.isArray(edits);
}
