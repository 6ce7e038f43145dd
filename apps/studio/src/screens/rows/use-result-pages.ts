import type {
  Mending,
  ResultFilter,
  ResultOrder,
  ResultPage,
  ResultRow,
} from "@x/batch-import/studio";
import { useEffect, useReducer, useRef, useState } from "preact/hooks";
import { problemsOf } from "../../problems-of.ts";
import { useStudio } from "../../studio-context.ts";

const ROWS_PER_PAGE = 100;
/** What is far out of sight is asked for again. */
const MOST_PAGES = 50;
/** A page of rows that did not come is asked for again, where it is still in sight. */
const TRY_AGAIN_MILLISECONDS = 2_000;

/** What is known of the rows that pass one filter. */
interface Known {
  readonly key: string;
  readonly question: ResultFilter & ResultOrder & { readonly mending: Mending };
  readonly pages: Map<number, readonly ResultRow[] | "asked">;
}

/**
 * The rows that pass a filter, a page at a time as they come in sight.
 *
 * @param mending Which failed rows are shown as mended.
 * @param version Grows with the run: then all is asked for again.
 */
export function useResultPages(
  filter: ResultFilter,
  order: ResultOrder,
  mending: Mending,
  version: number,
) {
  const studio = useStudio();
  const key = JSON.stringify([filter, order, mending, version]);
  const [shape, setShape] = useState<Omit<ResultPage, "rows">>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const known = useRef<Known>(undefined);
  /** The page that came in sight last. */
  const wanted = useRef<number>(undefined);
  const isAsking = useRef(false);

  async function ask(about: Known, page: number): Promise<void> {
    const { pages, question } = about;
    pages.set(page, "asked");
    try {
      const first = page * ROWS_PER_PAGE;
      const { rows, ...found } = await studio.results({ ...question, first, count: ROWS_PER_PAGE });
      if (known.current !== about) return;
      pages.set(page, rows);
      for (const [oldest] of pages) if (pages.size > MOST_PAGES) pages.delete(oldest);
      setShape(found);
      setProblems([]);
    } catch (error) {
      if (known.current !== about) return;
      setProblems(problemsOf(error));
      setTimeout(() => {
        pages.delete(page);
        redraw(undefined);
      }, TRY_AGAIN_MILLISECONDS);
    }
  }
  /** One request after the other: a fast scroll does not wait for rows that were in sight for a moment. */
  async function want(page: number): Promise<void> {
    wanted.current = page;
    if (isAsking.current) return;
    isAsking.current = true;
    for (let next: number | undefined = page; next !== undefined; next = wanted.current) {
      wanted.current = undefined;
      await ask(known.current!, next);
    }
    isAsking.current = false;
  }
  useEffect(() => {
    const question = { ...filter, ...order, mending };
    known.current = { key, question, pages: new Map() };
    wanted.current = undefined;
    void ask(known.current, 0);
  }, [key]);

  return {
    shape,
    problems,
    /** Undefined while it is asked for. */
    rowAt: (place: number): ResultRow | undefined => {
      if (known.current?.key !== key) return undefined;
      const page = Math.floor(place / ROWS_PER_PAGE);
      const rows = known.current.pages.get(page);
      if (rows === undefined) void want(page);
      return Array.isArray(rows) ? (rows as ResultRow[])[place % ROWS_PER_PAGE] : undefined;
    },
  };
}
