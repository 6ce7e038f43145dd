import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

// A server and a page show these texts, too. What to type in a terminal is added by the command.
test.each(["batch-import", "batch-file"])(
  "no source of %s names an option of a command",
  (name) => {
    const folder = join(import.meta.dirname, "../..", name, "src");
    const sources = globSync("**/*.ts", { cwd: folder }).filter(
      (path) => !path.endsWith(".test.ts"),
    );
    const named = sources.flatMap((path) =>
      readFileSync(join(folder, path), "utf8")
        .split("\n")
        .flatMap((text, line) =>
          /--[a-z]/i.test(text) ? [`${path}:${line + 1}: ${text.trim()}`] : [],
        ),
    );
    expect(sources.length).toBeGreaterThan(20);
    expect(named).toEqual([]);
  },
);
