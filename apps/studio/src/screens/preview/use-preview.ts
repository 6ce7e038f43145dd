import type { ImportChoice, PreviewPart, PreviewRow } from "@x/batch-import/studio";
import { useEffect, useRef, useState } from "preact/hooks";
import { problemsOf } from "../../problems-of.ts";
import { useStudio } from "../../studio-context.ts";

/** Ten requests: soon enough answered to see it go on, and to be stopped. */
const ROWS_PER_PART = 1_000;
/** Of those that change something; all are counted. */
const MOST_KEPT = 5_000;

/** What was compared so far. */
export interface Preview {
  readonly read: number;
  readonly counts: PreviewPart["counts"];
  readonly associating: number;
  readonly rows: readonly PreviewRow[];
}

const NOTHING: Preview = {
  read: 0,
  counts: { create: 0, update: 0, unchanged: 0, kept: 0, refused: 0 },
  associating: 0,
  rows: [],
};

/** Compares rows with HubSpot's records, some at a time, until all that were asked for are read or somebody stops it. */
export function usePreview(choice: ImportChoice): {
  readonly preview: Preview;
  readonly isLooking: boolean;
  readonly problems: readonly string[];
  /** @param upTo How many rows are to be compared, with those that were. */
  readonly look: (upTo: number) => void;
  readonly stop: () => void;
  /** Forgets what was compared: HubSpot is another by now. */
  readonly forget: () => void;
} {
  const studio = useStudio();
  const [preview, setPreview] = useState(NOTHING);
  const [isLooking, setIsLooking] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const isOver = useRef(false);
  useEffect(() => () => void (isOver.current = true), []);

  async function lookOn(upTo: number): Promise<void> {
    setIsLooking(true);
    setProblems([]);
    isOver.current = false;
    let all = preview;
    try {
      while (!isOver.current && all.read < upTo) {
        const count = Math.min(ROWS_PER_PART, upTo - all.read);
        const part = await studio.preview({ ...choice, first: all.read, count });
        if (part.read === 0) break;
        all = withPart(all, part);
        setPreview(all);
      }
    } catch (error) {
      setProblems(problemsOf(error));
    } finally {
      setIsLooking(false);
    }
  }
  return {
    preview,
    isLooking,
    problems,
    look: (upTo) => void lookOn(upTo),
    stop: () => void (isOver.current = true),
    forget: () => setPreview(NOTHING),
  };
}

function withPart({ read, counts, associating, rows }: Preview, part: PreviewPart): Preview {
  const sum = (status: PreviewRow["status"]): number => counts[status] + part.counts[status];
  return {
    read: read + part.read,
    counts: {
      create: sum("create"),
      update: sum("update"),
      unchanged: sum("unchanged"),
      kept: sum("kept"),
      refused: sum("refused"),
    },
    associating: associating + part.associating,
    rows: [...rows, ...part.rows.slice(0, MOST_KEPT - rows.length)],
  };
}
