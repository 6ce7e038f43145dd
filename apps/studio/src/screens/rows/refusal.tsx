import type { ResultRow } from "@x/batch-import/studio";
import { Fold } from "../../view/fold.tsx";

/** What is kept of the answer with which a row was refused. */
export function Refusal({
  refusal: { category, code, property },
}: {
  refusal: NonNullable<ResultRow["refusal"]>;
}) {
  const facts = [
    ["Category", category],
    ["Code", code],
    ["Property", property],
  ] as const;
  return (
    <Fold class="sent" summary="What the answer said">
      {() => (
        <>
          <dl>
            {facts.map(
              ([name, value]) =>
                value !== undefined && (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>
                      <code>{value}</code>
                    </dd>
                  </div>
                ),
            )}
          </dl>
          <p class="hint">
            The reason above is the message of the answer, cut to 1,000 characters, with the code
            behind it. The status code of the answer, its context and its links are not kept.
          </p>
        </>
      )}
    </Fold>
  );
}
