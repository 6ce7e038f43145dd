import type { Edit, SendAs } from "@x/batch-import/studio";
import type { Draft } from "../draft.ts";
import { editText, quoted, without } from "../edits.ts";
import { ChangeList } from "./change-list.tsx";

/** What was changed by hand in the rows of a file. */
export function EditList({
  draft: { edits = [], sendAs = [] },
  titleOf,
  onChange,
}: {
  draft: Draft;
  titleOf: (column: number) => string;
  onChange: (changed: Pick<Draft, "edits" | "sendAs">) => void;
}) {
  const changes = [
    ...edits.map((edit) => ({
      text: editText(edit, titleOf),
      drop: () => onChange({ edits: without<Edit>(edits, edit) }),
    })),
    ...sendAs.map((one) => ({
      text: `${titleOf(one.column)}: ${quoted(one.from)} is sent as ${quoted(one.to)}`,
      drop: () => onChange({ sendAs: without<SendAs>(sendAs, one) }),
    })),
  ];
  return <ChangeList changes={changes} onDropAll={() => onChange({ edits: [], sendAs: [] })} />;
}
