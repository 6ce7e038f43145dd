import type { SourceView } from "@x/batch-import/studio";
import { useEffect, useState } from "preact/hooks";
import type { Sample } from "../../app.tsx";
import { addressOf, goTo } from "../../route.ts";
import { useStudio } from "../../studio-context.ts";
import { useAction } from "../../hooks/use-action.ts";
import { useAnswer } from "../../hooks/use-answer.ts";
import { DropFile } from "./drop-file.tsx";
import { FirstRows } from "./first-rows.tsx";
import { Problems } from "../../view/problems.tsx";
import { encodingText, ReadingForm } from "./reading-form.tsx";
import { Steps } from "../../view/steps.tsx";
import { Title } from "../../view/title.tsx";
import { plural, sizeText } from "../../words.ts";
import { readInHand } from "../../tab/work-in-hand.ts";

/** Takes a file, and shows how it was read. */
export function FileScreen({
  source,
  samples,
}: {
  source: string | undefined;
  samples: readonly Sample[];
}) {
  const studio = useStudio();
  const { act, isBusy, problems } = useAction();
  const [isSeveral, setIsSeveral] = useState(false);
  const known = useAnswer(
    () => (source === undefined ? undefined : studio.source({ source })),
    [source],
  );
  const [view, setView] = useState<SourceView>();
  useEffect(() => setView(known.value), [known.value]);

  function take(file: File): void {
    setIsSeveral(false);
    act(async () => goTo("file", (await studio.addSource(file)).source));
  }
  function readAgain({ source }: SourceView, reading: SourceView["given"]): void {
    act(async () => {
      const next = await studio.readSource({ source, reading });
      // The same screen: whoever chose a field stays in it.
      history.replaceState(null, "", addressOf("file", next.source));
      setView(next);
    });
  }
  return (
    <>
      <Steps current="file" source={view?.source ?? source} />
      <Title>{view === undefined ? "Which file do you want to import?" : view.name}</Title>
      {view === undefined && (
        <p class="lead">
          Nothing is written before you have seen what each column becomes, which rows cannot be
          sent, and the first of the others as they will be sent.
        </p>
      )}
      <Problems
        problems={[
          ...problems,
          ...known.problems,
          ...(view?.problems ?? []),
          ...(isSeveral ? ["One file at a time, please."] : []),
        ]}
      />
      {view !== undefined && (
        <>
          <p class="lead">{summaryOf(view)}</p>
          {view.perhaps !== undefined && (
            <p class="actions">
              <button
                type="button"
                class="main"
                onClick={() => readAgain(view, { ...view.given, ...view.perhaps })}
              >
                Read it as {encodingText(view.perhaps.encoding)}
              </button>
              <small>
                You see the first rows then. Where letters are wrong, choose another encoding.
              </small>
            </p>
          )}
          <ReadingForm
            view={view}
            isBusy={isBusy}
            onChange={(reading) => readAgain(view, reading)}
          />
          {view.table !== undefined && (
            <>
              <FirstRows table={view.table} />
              <p class="actions">
                <a class="button main" href={addressOf("columns", view.source)}>
                  Next: columns
                </a>
              </p>
            </>
          )}
          <h2>Another file</h2>
        </>
      )}
      {source === undefined && <GoOn />}
      <DropFile isBusy={isBusy} onFile={take} onSeveral={() => setIsSeveral(true)} />
      {samples.length > 0 && (
        <p class="row">
          <span>Or a sample:</span>
          {samples.map(({ file, label }) => (
            <button key={label} type="button" disabled={isBusy} onClick={() => take(file())}>
              {label}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

/** The ways back to what was begun in this tab and not written yet. */
function GoOn() {
  const studio = useStudio();
  // Where a file is not here any more, nothing is to be gone on with.
  const { value: works = [] } = useAnswer(
    () =>
      Promise.all(
        readInHand().map(async ({ screen, source }) => {
          const file = await studio.source({ source }).catch(() => undefined);
          return file === undefined ? [] : [{ name: file.name, to: addressOf(screen, source) }];
        }),
      ).then((all) => all.flat()),
    [],
  );
  if (works.length === 0) return null;
  return (
    <p class="actions">
      {works.map(({ name, to }, place) => (
        <a key={to} class={place === 0 ? "button main" : "button"} href={to}>
          Go on with {name}
        </a>
      ))}
    </p>
  );
}

function summaryOf({ size, table }: SourceView): string {
  if (table === undefined) return sizeText(size);
  const { blankRows, columns, rows } = table;
  const blank = blankRows === 0 ? [] : [`${plural(blankRows, "blank line")} left out`];
  return [plural(rows, "row"), plural(columns.length, "column"), ...blank, sizeText(size)].join(
    ", ",
  );
}
