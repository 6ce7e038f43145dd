import { remediesOf, type Remedy } from "@x/batch-import/studio";
import type { Group } from "../../view/group-table.tsx";

/** Buttons for the changes of the options that solve a problem in all of its rows. */
export function RemedyButtons({
  group,
  onTake,
}: {
  group: Group;
  onTake: (change: Remedy["change"]) => void;
}) {
  const remedies = remediesOf(group);
  if (remedies.length === 0) return null;
  return (
    <p class="row">
      {remedies.map(({ change, text }) => (
        <button key={text} type="button" onClick={() => onTake(change)}>
          {text}
        </button>
      ))}
    </p>
  );
}
