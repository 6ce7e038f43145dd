import type { MappingProblem } from "@x/batch-import/studio";
import { Perhaps } from "../../view/perhaps.tsx";

/** What is wrong with what a field says, below it, and what is probably meant. */
export function FieldProblems({
  problems,
  onTake,
}: {
  problems: readonly MappingProblem[];
  onTake?: (name: string) => void;
}) {
  return problems.map(({ message, near = [] }) => (
    <div key={message}>
      <small class="bad">{message}</small>
      {onTake !== undefined && <Perhaps names={near} onTake={onTake} />}
    </div>
  ));
}
