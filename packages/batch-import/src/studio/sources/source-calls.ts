import { readRowChunks } from "@x/batch-file";
import { editProblems } from "../../edits/edit-problems.ts";
import { createRowEditor } from "../../edits/edit-rows.ts";
import type { Studio } from "../calls.ts";
import { refuse } from "../refuse.ts";
import type { Sources } from "./sources.ts";

/** What a page asks about the files that it gave. */
export function sourceCalls<Given>(
  sources: Sources<Given>,
): Pick<Studio<Given>, "addSource" | "readSource" | "source" | "sourceRow"> {
  return {
    addSource: (given) => sources.add(given),
    source: async ({ source }) => sources.view(source),
    readSource: ({ source, reading }) => sources.read(source, reading),
    async sourceRow({ source, line, edits }) {
      const { survey, upload } = sources.table(source);
      const wrong = editProblems(edits, survey.header.length);
      if (wrong.length > 0) return refuse(...wrong);
      for await (const chunk of readRowChunks(upload.file, survey)) {
        const row = chunk.find((one) => one.line === line);
        if (row === undefined) continue;
        const { cells } = createRowEditor(edits)?.(row) ?? row;
        return { line, cells: survey.header.map((_, column) => cells[column] ?? "") };
      }
      return refuse(`${upload.file.name}: no row begins on line ${line}.`);
    },
  };
}
