import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// Tests run on the sources: no build first, and coverage speaks of the code as written.
const conditions = ["@x/source"];

/** Tests that replace a module with `vi.mock`: each file has a process of its own. */
const MOCKED = "**/*.mocked.test.ts";

/** Files that are short and take long. Begun last, as Vitest does with short files, they keep one core waiting. */
const LONGEST = /batch-file\/src\/read\/(long-input|memory)\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => (LONGEST.test(moduleId) ? 0 : 1);
    // Projects stay in their order, one after the other.
    return [...new Set(sorted.map(({ project }) => project))].flatMap((project) =>
      sorted.filter((one) => one.project === project).sort((one, other) => rank(one) - rank(other)),
    );
  }
}

// CI compiles the tests of types with all others, in `check:types`.
const enabled = process.env["CI"] === undefined;

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Two more than there are cores: the longest tests wait, for a database, a browser or the limit of a sandbox.
    maxWorkers: availableParallelism() + 2,
    sequence: { sequencer: LongestFirst },
    globalSetup: "scripts/no-runs-left.ts",
    // The two packages that decide are covered whole.
    coverage: {
      provider: "v8",
      include: ["packages/batch-types/src/**", "packages/batch-core/src/**"],
      exclude: ["**/*.test.ts", "**/*.test-d.ts", "**/testing/**", "**/index.ts"],
      reporter: ["text-summary"],
      thresholds: { 100: true },
    },
    restoreMocks: true,
    // A test takes a second; on a machine that does other things too, many.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a test waits for may come late there, too.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "covered",
          include: ["packages/batch-{types,core}/src/**/*.test.ts"],
          // Modules are loaded once for all files of a worker, which takes a third of the time. So a test changes
          // nothing for good outside its file.
          isolate: false,
          typecheck: {
            enabled,
            include: ["packages/batch-{types,core}/src/**/*.test-d.ts"],
            tsconfig: "tsconfig.json",
          },
        },
      },
      {
        extends: true,
        test: {
          name: "packages",
          include: ["packages/batch-{cli,file,http,import,queue,sandbox}/src/**/*.test.ts"],
          exclude: [MOCKED],
          isolate: false,
          typecheck: {
            enabled,
            include: ["packages/batch-{cli,file,http,import,queue,sandbox}/src/**/*.test-d.ts"],
            tsconfig: "tsconfig.json",
          },
        },
      },
      {
        extends: true,
        test: { name: "mocked", include: [`packages/*/src/${MOCKED}`] },
      },
      {
        extends: true,
        test: { name: "contract", include: ["apps/contract/test/**/*.test.ts"], isolate: false },
      },
      {
        extends: true,
        // Run by `check:site`.
        test: {
          name: "site",
          include: ["apps/site/**/*.test.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: "apps",
          include: [
            "apps/*/test/**/*.test.ts",
            "packages/*/test/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          exclude: ["apps/{contract,site}/**"],
        },
      },
    ],
  },
});
