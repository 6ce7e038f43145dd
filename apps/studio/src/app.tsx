import type { Studio } from "@x/batch-import/studio";
import type { ComponentChildren } from "preact";
import { useEffect, useErrorBoundary } from "preact/hooks";
import { keepFocus } from "./keep-focus.ts";
import { problemsOf } from "./problems-of.ts";
import { addressOf, type Route, useRoute } from "./route.ts";
import { CheckScreen } from "./screens/check/check-screen.tsx";
import { ColumnsScreen } from "./screens/columns/columns-screen.tsx";
import { FileScreen } from "./screens/file/file-screen.tsx";
import { RunScreen } from "./screens/run/run-screen.tsx";
import { RunsScreen } from "./screens/runs/runs-screen.tsx";
import { StudioContext } from "./studio-context.ts";
import { useAccount } from "./hooks/use-account.ts";
import { type Faults, useFaults } from "./hooks/use-faults.ts";
import { AccountLine } from "./view/account-line.tsx";
import { Later } from "./view/later.tsx";
import { Problems } from "./view/problems.tsx";
import { Title } from "./view/title.tsx";
import { UnkeptNotice } from "./view/unkept-notice.tsx";

/** A file that comes with the page. */
export interface Sample {
  readonly label: string;
  readonly file: () => File;
}

export interface AppProps {
  readonly studio: Studio<File>;
  /** Files to try it with. */
  readonly samples?: readonly Sample[];
  /** What there is to say about this page. */
  readonly notice?: ComponentChildren;
}

export function App({ studio, samples = [], notice }: AppProps) {
  const route = useRoute();
  const { account, problems } = useAccount(studio);
  const area = areaOf(route);
  const address = `${route.screen} ${route.id} ${route.part}`;
  const faults = useFaults(account?.isSandbox === true ? studio.sandbox : undefined, address);
  useEffect(() => keepFocus(document.body), []);
  return (
    <StudioContext value={studio}>
      <header class="top">
        <a class="brand" href={addressOf("file")}>
          Import studio
        </a>
        <nav aria-label="Studio">
          <a href={addressOf("file")} aria-current={area === "file" ? "page" : undefined}>
            Import
          </a>
          <a href={addressOf("runs")} aria-current={area === "runs" ? "page" : undefined}>
            Runs
          </a>
          <a href={addressOf("objects")} aria-current={area === "objects" ? "page" : undefined}>
            Objects
          </a>
        </nav>
        <AccountLine account={account} faults={faults} />
      </header>
      <main>
        {notice}
        <UnkeptNotice />
        <Problems problems={problems} />
        {problems.length === 0 && (
          <Guarded key={address}>
            <Screen route={route} samples={samples} faults={faults} />
          </Guarded>
        )}
      </main>
    </StudioContext>
  );
}

/** A bug in the page leads to a message instead of a blank page. */
function Guarded({ children }: { children: ComponentChildren }) {
  const [error] = useErrorBoundary();
  if (error === undefined) return children;
  return (
    <>
      <Title>This screen cannot be shown</Title>
      <Problems problems={problemsOf(error)} />
      <p>
        That is a bug in this page. Runs go on. <a href={addressOf("runs")}>See all runs</a>, or{" "}
        <a href={addressOf("file")}>begin with a file</a>.
      </p>
    </>
  );
}

function areaOf({ screen }: Route): Route["screen"] {
  if (screen === "objects") return screen;
  return ["run", "rows", "runs", "undo", "compare"].includes(screen) ? "runs" : "file";
}

const loadObjects = async () =>
  (await import("./screens/objects/objects-screen.tsx")).ObjectsScreen;
const loadPreview = async () =>
  (await import("./screens/preview/preview-screen.tsx")).PreviewScreen;
const loadRows = async () => (await import("./screens/rows/rows-screen.tsx")).RowsScreen;
const loadUndo = async () => (await import("./screens/undo/undo-screen.tsx")).UndoScreen;
const loadCompare = async () =>
  (await import("./screens/compare/compare-screen.tsx")).CompareScreen;

function Screen({
  route: { id, part, screen },
  samples,
  faults,
}: {
  route: Route;
  samples: readonly Sample[];
  faults: Faults | undefined;
}) {
  if (screen === "runs") return <RunsScreen />;
  if (screen === "objects") return <Later load={loadObjects} props={{}} />;
  if (id === undefined || screen === "file") return <FileScreen source={id} samples={samples} />;
  switch (screen) {
    case "columns":
      return <ColumnsScreen source={id} />;
    case "check":
      return <CheckScreen source={id} />;
    case "preview":
      return <Later load={loadPreview} props={{ source: id }} />;
    case "run":
      return <RunScreen run={id} faults={faults} />;
    case "rows":
      return <Later load={loadRows} props={{ run: id, part }} />;
    case "undo":
      return <Later load={loadUndo} props={{ run: id }} />;
    case "compare":
      return <Later load={loadCompare} props={{ pair: id }} />;
  }
}
