import { expect, test } from "vitest";
import { REPOSITORY } from "./addresses.ts";
import { drawDiagrams } from "./diagrams.ts";
import { commands, PAGES } from "./site-map.ts";
import { read } from "./pages.ts";
import { resolveLink } from "./resolve-link.ts";
import { rewriteLinks } from "./rewrite-links.ts";
import { slug } from "./slug.ts";

const undo = PAGES.find(({ source }) => source === "docs/guides/undo.md")!;

test.each([
  ["to-a-list.md", "/guides/to-a-list"],
  ["to-a-list.md#when", "/guides/to-a-list#when"],
  ["#a-heading", "#a-heading"],
  ["../../packages/batch-http", "/reference/packages/batch-http"],
  ["../../packages/batch-http#readme", "/reference/packages/batch-http"],
  ["../cli.md", "/reference/commands/index"],
  ["../cli.md#values", "/reference/commands/index#values"],
  ["../cli.md#upsert", "/reference/commands/upsert"],
  ["../cli.md#accounts-add", "/reference/commands/accounts#accounts-add"],
  ["../cli.md#accounts-and-tokens", "/reference/commands/index#accounts-and-tokens"],
  ["../screens/undo-wide-dark.png", "/undo-wide-dark.png"],
  ["../benchmarks/cpu.svg", "/cpu.svg"],
  ["../../SECURITY.md#what-is-a-weakness", "/about/security#what-is-a-weakness"],
  ["https://github.com/OWNER/hubspot-batch/blob/main/SECURITY.md", "/about/security"],
  ["https://github.com/OWNER/hubspot-batch/blob/main/nothing.md", undefined],
  [
    "https://github.com/OWNER/hubspot-batch/issues",
    "https://github.com/OWNER/hubspot-batch/issues",
  ],
  ["../../packages/batch-queue/examples/compose.yaml", "/guides/many-accounts/compose-yaml"],
  ["../../LICENSE", "https://github.com/OWNER/hubspot-batch/blob/main/LICENSE"],
  ["../../examples", "https://github.com/OWNER/hubspot-batch/tree/main/examples"],
  ["https://example.com/x", "https://example.com/x"],
  ["https://OWNER.github.io/hubspot-batch/", "/index"],
  ["https://OWNER.github.io/hubspot-batch/guides/undo#x", "/guides/undo#x"],
  ["https://OWNER.github.io/hubspot-batch/guides/nothing", undefined],
  ["nothing.md", undefined],
])("%s leads to %s", (target, to) => {
  expect(resolveLink(target, undo)).toBe(to);
});

test("the guide to many accounts leads to no file of the repository", () => {
  const guide = PAGES.find(({ source }) => source === "docs/many-accounts.md")!;
  const links = [...read(guide.source).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) =>
    resolveLink(target!, guide),
  );
  expect(links.filter((link) => link === undefined || link.startsWith(REPOSITORY))).toEqual([]);
});

test("a page of a file shows it as it is", () => {
  const file = "packages/batch-queue/examples/alerts.yaml";
  const { text } = PAGES.find(({ source }) => source === file)!;
  expect(text).toContain(`\n\`\`\`yaml\n${read(file)}\`\`\`\n`);
});

test("links in code are left as they are", () => {
  const markdown = '[a](x) `[b](x)` [c](x)\n```sh\n[d](x)\n```\n<a href="x">\n';
  const dead: string[] = [];
  expect(
    rewriteLinks(
      markdown,
      (target) => `/${target}`,
      (target) => dead.push(target),
    ),
  ).toBe('[a](/x) `[b](x)` [c](/x)\n```sh\n[d](x)\n```\n<a href="/x">\n');
  rewriteLinks(
    markdown,
    () => undefined,
    (target) => dead.push(target),
  );
  expect(dead).toEqual(["x", "x", "x"]);
});

test("a link that is called by the path of its page is called by its title", () => {
  const title = (link: string) => (link === "/a#x" ? "Title" : undefined);
  const links = "[docs/a.md](a#x) [a](a#x) [LICENSE.md](b)";
  const dead = () => expect.unreachable();
  expect(rewriteLinks(links, (target) => `/${target}`, dead, title)).toBe(
    "[Title](/a#x) [a](/a#x) [LICENSE.md](/b)",
  );
});

test("anchors are those of GitHub", () => {
  expect(["What's `new`?", "Options of `createBatchClient`", "a_b  C"].map(slug)).toEqual([
    "whats-new",
    "options-of-createbatchclient",
    "a_b--c",
  ]);
});

test("every command has a page", () => {
  const [, help = ""] = /^```text\n([^]*?)^```$/m.exec(read("docs/cli.md"))!;
  const names = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
  expect(commands.map(({ title }) => title)).toEqual(names.filter((name) => name !== "help"));
});

test("a diagram fetches nothing, and has the colours of the page", () => {
  const drawn = drawDiagrams('before\n\n```mermaid\nflowchart TD\n  a["one"] --> b["two"]\n```\n');
  expect(drawn).toMatch(/^before\n\n<div class="diagram" tabindex="0"><svg /);
  expect(drawn).not.toMatch(/http(?!:\/\/www\.w3\.org)|<style|--bg:|--fg:/);
});

test("the links of the first README lead somewhere", () => {
  const dead: string[] = [];
  const readme = { path: "", source: "README.md", title: "" };
  rewriteLinks(
    read("README.md"),
    (target) => resolveLink(target, readme),
    (link) => dead.push(link),
  );
  expect(dead).toEqual([]);
});
