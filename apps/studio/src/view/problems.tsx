import { unturned } from "../words.ts";

/** What is in the way, announced as it comes up. */
export function Problems({ problems }: { problems: readonly string[] }) {
  return (
    <div role="alert">
      {problems.length > 0 && (
        <ul class="problems">
          {/* Two questions may meet the same one. */}
          {[...new Set(problems)].map((problem) => (
            <li key={problem}>{unturned(problem)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
