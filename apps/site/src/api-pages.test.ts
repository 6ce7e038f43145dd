import { expect, test } from "vitest";
import { API_FOLDER } from "./api-pages.ts";
import { PAGES } from "./site-map.ts";

const pages = PAGES.filter(({ path }) => path.startsWith(`${API_FOLDER}/`));

test("a page begins with what it is about, and is not endless", () => {
  const wrong = pages.filter(
    ({ text = "" }) => !/^# @x\/\S+.*\n\n[A-Z]/.test(text) || text.length > 40_000,
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("a declaration fits beside the sidebar", () => {
  const lines = pages.flatMap(({ text = "" }) =>
    [...text.matchAll(/^```declaration\n([^]*?)\n```$/gm)].flatMap(([, code]) => code!.split("\n")),
  );
  const isComment = /^ *\/?\*/;
  expect(lines.filter((line) => line.length > 84 && !isComment.test(line))).toEqual([]);
});

test("a type that is called as a function has an anchor of its own", () => {
  const text = pages.map((page) => page.text).join("\n");
  expect(text).toContain(`[\`Survey\`](/${API_FOLDER}/batch-file#survey-1)`);
});

test("what several entries of a package export is explained once", () => {
  const [main, registry] = ["batch-types", "batch-types-registry"].map(
    (name) => pages.find(({ path }) => path === `${API_FOLDER}/${name}`)!.text!,
  );
  expect(registry).toMatch(/^### OBJECTS$/m);
  expect(main).not.toMatch(/^### OBJECTS$/m);
  expect(main).toContain(`[\`OBJECTS\`](/${API_FOLDER}/batch-types-registry#objects)`);
});

test("what a long folder has stands on a page of its own, to which the page of the entry leads", () => {
  const main = pages.find(({ path }) => path === `${API_FOLDER}/batch-http`)!.text;
  expect(main).toContain(
    `- [\`createBatchClient\`](/${API_FOLDER}/batch-http/client#createbatchclient): Returns a client for one account`,
  );
});

test("a member with an example has a heading, its comment is text, and its example is code", () => {
  const client = pages.find(({ path }) => path === `${API_FOLDER}/batch-http/client`)!.text;
  expect(client).toMatch(
    /^#### BatchClient\.archive\n\nArchives records [^`]*`archived` [^]*?\n\n```declaration\narchive\(\n {2}objectType/m,
  );
  expect(client).not.toContain("* @example");
  expect(client).toContain("- `Version`: The API version of the client.");
  // A type parameter of the client, and a type of another package.
  expect(client).not.toContain("[`Given`]");
});
