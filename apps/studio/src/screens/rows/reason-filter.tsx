import type { ReasonView } from "@x/batch-import/studio";
import { number } from "../../words.ts";
import { Choose } from "../../view/choose.tsx";

const MOST_CHARACTERS = 80;

/** Chooses the rows with one kind of reason, or of warning. */
export function ReasonFilter({
  reasons,
  isRunning,
  chosen,
  onChange,
}: {
  reasons: readonly ReasonView[];
  isRunning: boolean;
  chosen: ReasonView | undefined;
  onChange: (reason: ReasonView | undefined) => void;
}) {
  if (reasons.length === 0) return null;
  const place = reasons.findIndex(
    ({ kind, status }) => kind === chosen?.kind && status === chosen.status,
  );
  return (
    <div class="reasons">
      <Choose
        label="Reason"
        options={[
          ["-1", "any"],
          ...reasons.map((one, index) => [String(index), reasonText(one, isRunning)] as const),
        ]}
        chosen={String(place)}
        onChange={(value) => onChange(reasons[Number(value)])}
      />
    </div>
  );
}

function reasonText({ example, rows, status }: ReasonView, isRunning: boolean): string {
  const text = example.length > MOST_CHARACTERS ? `${example.slice(0, MOST_CHARACTERS)}…` : example;
  return `${number(rows)}${isRunning ? " so far" : ""} ${status}: ${text}`;
}
