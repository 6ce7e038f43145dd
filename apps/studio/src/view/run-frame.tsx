import type { RunView } from "@x/batch-import/studio";
import type { ComponentChildren } from "preact";
import { addressOf } from "../route.ts";
import { runTitle } from "../words.ts";
import { Title } from "./title.tsx";

/** What all screens of a run have: its title, and the way to the others. */
export function RunFrame({
  run,
  view,
  current,
  children,
}: {
  run: string;
  view: RunView | undefined;
  current: "run" | "rows";
  children: ComponentChildren;
}) {
  return (
    <>
      <Title>{view === undefined ? "Run" : runTitle(view)}</Title>
      <nav class="tabs" aria-label="Of this run">
        <a href={addressOf("run", run)} aria-current={current === "run" ? "page" : undefined}>
          Progress
        </a>
        <a href={addressOf("rows", run)} aria-current={current === "rows" ? "page" : undefined}>
          Rows
        </a>
      </nav>
      {children}
    </>
  );
}
