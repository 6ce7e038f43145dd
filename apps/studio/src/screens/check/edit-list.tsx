import type { Edit, SendAs } from "@x/batch-import/studio";
import type { Draft } from "../../tab/draft.ts";
import { editText, quoted, without } from "../../edits.ts";
import { ChangeList } from "../../view/change-list.tsx";

/** What is changed by hand in the rows of a file, and what values of columns become. */
export function EditList({
  draft: { edits = [], sendAs = [] },
  titleOf,
  onChange,
}: {
  draft: Draft;
  titleOf: (column: number) => string;
  onChange: (changed: Pick<Draft, "edits" | "sendAs">) => void;
}) {
  return (
    <>
      <ChangeList
        changes={edits.map((edit) => ({
          text: editText(edit, titleOf),
          drop: () => onChange({ edits: without<Edit>(edits, edit) }),
        }))}
        onDropAll={() => onChange({ edits: [] })}
      />
      <ChangeList
        title="Values that are sent as others"
        changes={sendAs.map((one) => ({
          text: `${titleOf(one.column)}: ${quoted(one.from)} is sent as ${quoted(one.to)}`,
          drop: () => onChange({ sendAs: without<SendAs>(sendAs, one) }),
        }))}
        onDropAll={() => onChange({ sendAs: [] })}
      />
    </>
  );
}
