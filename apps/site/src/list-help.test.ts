import { expect, test } from "vitest";
import { listHelp } from "./list-help.ts";
import { PAGES } from "./site-map.ts";

const HELP = `### runs remove

\`\`\`text
Usage: hubspot-batch runs remove [options] [run]

Remove the rows of a run, for read<Contact>(…).

Options:
  --days <days>      runs that ended before
                     so many days; see \`runs\`
  -h, --help         display help for command

Examples:
  hubspot-batch runs remove a --yes
\`\`\`
`;

test("options are a list below a heading, prose is text, examples are for a shell", () => {
  expect(listHelp(HELP)).toBe(`### runs remove

\`\`\`text
Usage: hubspot-batch runs remove [options] [run]
\`\`\`

Remove the rows of a run, for read&lt;Contact>(…).

#### Options

<dl class="help">
<dt id="runs-remove--days"><code>--days &lt;days></code></dt>
<dd>runs that ended before
so many days; see <code>runs</code></dd>
<dt id="runs-remove--help"><code>-h, --help</code></dt>
<dd>display help for command</dd>
</dl>

#### Examples

\`\`\`sh
hubspot-batch runs remove a --yes
\`\`\`
`);
});

test("no page of a command has two columns that run out of a narrow screen", () => {
  const pages = PAGES.filter(({ path }) => path.startsWith("reference/commands/"));
  const columns = pages.flatMap(({ text = "" }) =>
    [...text.matchAll(/^```text\n([^]*?)\n```$/gm)].flatMap(([, code]) =>
      code!.split("\n").filter((line) => /^ {2}--/.test(line)),
    ),
  );
  expect(columns).toEqual([]);
  expect(pages.filter(({ text }) => text?.includes('<dl class="help">')).length).toBeGreaterThan(
    20,
  );
});
