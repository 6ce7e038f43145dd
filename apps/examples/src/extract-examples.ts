import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One `@example` of a doc comment. */
export interface Example {
  /** Folder of the package: `batch-core`. */
  readonly folder: string;
  /** Where it stands: `batch-core/find-object: findObject`. */
  readonly title: string;
  /** What it is about: the exported name, or the member of an exported type. */
  readonly name: string;
  /** As a reader sees it, without the stars. */
  readonly code: string;
}

const DOC_COMMENT = /\/\*\*(?<text>(?:(?!\*\/)[^])*)\*\/\s*(?:\/\/.*\s+)?(?<declaration>.*)/g;
const BEFORE_NAME =
  /^\s*(?:export |declare |async |function\b|const |class |interface |type |static |readonly |[*\s])*/;

/** The examples in the doc comments of `packages/<folder>/src`, in the order of files and lines. */
export function extractExamples(folder: string, packages: string): Example[] {
  const sources = join(packages, folder, "src");
  return globSync("**/*.ts", { cwd: sources, exclude: ["**/*.test.ts", "**/*.test-d.ts"] })
    .toSorted()
    .flatMap((file) => {
      const comments = readFileSync(join(sources, file), "utf8").matchAll(DOC_COMMENT);
      return [...comments].flatMap(({ groups }) => {
        const name = /^[\w$]*/.exec(groups!["declaration"]!.replace(BEFORE_NAME, ""))![0];
        const title = `${folder}/${file.replace(".ts", "")}: ${name}`;
        return examplesIn(groups!["text"]!).map((code) => ({ folder, title, name, code }));
      });
    });
}

/** Each from its tag to the next tag, without the ` * ` of every line. */
function examplesIn(comment: string): string[] {
  const [, ...tags] = comment.replaceAll(/^[ \t]*\* ?/gm, "").split(/^@(?=\w+\s)/m);
  return tags.flatMap((tag) => (tag.startsWith("example") ? [tag.slice(7).trim()] : []));
}
