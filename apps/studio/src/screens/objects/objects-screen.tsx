import type { MatrixObject, MatrixView } from "@x/batch-import/studio";
import { useState } from "preact/hooks";
import { useStudio } from "../../studio-context.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import { Problems } from "../../view/problems.tsx";
import { Title } from "../../view/title.tsx";
import { number, plural } from "../../words.ts";

/** What HubSpot offers for which object. */
export function ObjectsScreen() {
  const studio = useStudio();
  const { value: view, problems } = useAnswer(() => studio.matrix({}), []);
  return (
    <>
      <Title>Objects</Title>
      <Problems problems={problems} />
      {view === undefined && problems.length === 0 && <p role="status">Reading the objects…</p>}
      {view !== undefined && <Matrix view={view} />}
    </>
  );
}

function Matrix({ view }: { view: MatrixView }) {
  const { objects, operations, refused, scopesRefused, version } = view;
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLowerCase();
  const shown = objects.filter(({ name, typeId = "" }) =>
    [name.replaceAll("_", " "), name, typeId].some((text) => text.toLowerCase().includes(wanted)),
  );
  return (
    <>
      <p class="lead">
        What can be done with the records of each object in version {version} of HubSpot’s API, and
        the scopes that a token needs for it.{" "}
        {scopesRefused === undefined
          ? "“Token’s scopes” says whether the token in use has them."
          : `HubSpot does not say which scopes the token in use has: ${scopesRefused} It refuses what they do not allow, and names them then.`}
      </p>
      <Limits view={view} />
      {refused !== undefined && (
        <p class="hint">
          The custom objects of this account are not listed to this token: {refused}
        </p>
      )}
      <label class="field">
        <span>Find an object</span>
        <input
          type="search"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <p role="status" class="hint">
        {plural(shown.length, "object")}
      </p>
      {shown.length > 0 && (
        <div class="scroll" tabIndex={0} role="region" aria-label="Objects and operations">
          <table class="matrix">
            <thead>
              <tr>
                <th scope="col">Object</th>
                {scopesRefused === undefined && <th scope="col">Token’s scopes</th>}
                {operations.map((operation) => (
                  <th key={operation} scope="col">
                    {operation}
                  </th>
                ))}
                <th scope="col">Scopes it needs</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <Row key={one.name} one={one} operations={operations} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Row({ one, operations }: { one: MatrixObject; operations: readonly string[] }) {
  const { name, read, token, typeId, write } = one;
  return (
    <tr>
      <th scope="row">
        {name.replaceAll("_", " ")} {typeId !== undefined && <small>{typeId}</small>}
      </th>
      {token !== undefined && (
        <td class="token">
          {ACCESSES.filter((access) => offersAny(one, access)).map((access) => (
            <small key={access} class={token[access]}>
              {access}: {token[access]}
            </small>
          ))}
        </td>
      )}
      {operations.map((operation) => {
        const isOffered = one.operations.includes(operation);
        return (
          <td key={operation} class={isOffered ? "yes" : "no"}>
            <span aria-hidden="true">{isOffered ? "✓" : "–"}</span>
            <span class="only-heard">{isOffered ? "yes" : "no"}</span>
          </td>
        );
      })}
      <td class="scopes">
        <small>read: {read || "none that HubSpot names"}</small>
        <small>write: {write || "none that HubSpot names"}</small>
      </td>
    </tr>
  );
}

const ACCESSES = ["read", "write"] as const;

/** Whether an object can be read, or be written in any way. */
function offersAny({ operations }: MatrixObject, access: (typeof ACCESSES)[number]): boolean {
  return operations.some((operation) => (operation === "read") === (access === "read"));
}

function Limits({ view: { limits } }: { view: MatrixView }) {
  const { charactersPerValue, daily, rate, recordsPerReadWithHistory, recordsPerRequest } = limits;
  const facts = [
    ["Records in a request", `${recordsPerRequest} (${recordsPerReadWithHistory} with history)`],
    ["Characters in a value", number(charactersPerValue)],
    ["Unique properties", `${limits.uniqueProperties} at most`],
    ...(rate === undefined
      ? []
      : [
          ["Rate", `${number(rate.requests)} in ${plural(rate.perMilliseconds / 1_000, "second")}`],
        ]),
    ...(daily === undefined ? [] : [["Requests a day", number(daily)]]),
  ];
  return (
    <dl class="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
