import type { ResultFilter, ResultOrder, ResultPage, ResultRow } from "@x/batch-import/studio";
import { useEffect, useReducer, useRef, useState } from "preact/hooks";
import { problemsOf } from "./problems-of.ts";
import { useStudio } from "./studio-context.ts";

const ROWS_PER_PAGE = 100;
/** What is far out of sight is asked for again. */
const MOST_PAGES = 50;
/** A page of rows that did not come is asked for again, where it is still in sight. */
const TRY_AGAIN_MILLISECONDS = 2_000;

/**
 * The rows that pass a filter, a page at a time as they come in sight.
 *
 * @param version Grows with the run: then all is asked for again.
 */
export function useResultPages(filter: ResultFilter, order: ResultOrder, version: number) {
  const studio = useStudio();
  const { run, search, status } = filter;
  const [shape, setShape] = useState<Omit<ResultPage, "rows">>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const pages = useRef(new Map<number, readonly ResultRow[] | "asked">());
  const asked = useRef(0);
  const [, redraw] = useReducer((times: number) => times + 1, 0);

  async function ask(page: number): Promise<void> {
    const about = asked.current;
    pages.current.set(page, "asked");
    try {
      const first = page * ROWS_PER_PAGE;
      const { rows, ...found } = await studio.results({
        run,
        ...(status && { status }),
        ...(search && { search }),
        ...order,
        first,
        count: ROWS_PER_PAGE,
      });
      if (asked.current !== about) return;
      pages.current.set(page, rows);
      for (const [oldest] of pages.current) {
        if (pages.current.size > MOST_PAGES) pages.current.delete(oldest);
      }
      setShape(found);
      setProblems([]);
    } catch (error) {
      if (asked.current !== about) return;
      setProblems(problemsOf(error));
      setTimeout(() => {
        if (asked.current !== about) return;
        pages.current.delete(page);
        redraw(undefined);
      }, TRY_AGAIN_MILLISECONDS);
    }
  }
  useEffect(() => {
    asked.current += 1;
    pages.current = new Map();
    void ask(0);
  }, [run, search, status, order, version]);

  return {
    shape,
    problems,
    /** Undefined while it is asked for. */
    rowAt: (place: number): ResultRow | undefined => {
      const page = Math.floor(place / ROWS_PER_PAGE);
      const rows = pages.current.get(page);
      if (rows === undefined) void ask(page);
      return Array.isArray(rows) ? (rows as ResultRow[])[place % ROWS_PER_PAGE] : undefined;
    },
  };
}
