import type { Result } from "../engine/summarize.ts";

const [WIDTH, NAMES, ROW, TOP] = [820, 330, 30, 46];
const STYLE = `text{font:14px system-ui,sans-serif;fill:#1f2328}.title{font-weight:600}.back{fill:#fff}.bar{fill:#b6bfc9}.ours{fill:#0969da}.spread{stroke:#1f2328}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.back{fill:#0d1117}.bar{fill:#57606a}.ours{fill:#4493f8}.spread{stroke:#e6edf3}}`;

/** The first column of a result as bars, with a line from the least to the most of its rounds. It has a ground of its own, so that it can be read on any page. */
export function drawBars({ title, columns, rows }: Result): string {
  const [[column, digits]] = Object.entries(columns) as [[string, number]];
  const bars = Object.entries(rows).flatMap(([name, figures]) =>
    figures[column] === undefined ? [] : [{ name, ...figures[column] }],
  );
  const most = Math.max(...bars.map(({ max }) => max), Number.MIN_VALUE);
  const x = (value: number): number => NAMES + (value / most) * (WIDTH - NAMES - 90);
  const height = TOP + bars.length * ROW + 10;
  const lines = bars.map(({ name, median, min, max }, place) => {
    const y = TOP + place * ROW;
    const middle = y + ROW / 2 - 3;
    const isOurs = /^(batch-|hubspot-batch|core)/.test(name);
    const spread =
      min === max
        ? ""
        : `<path class="spread" d="M${px(x(min))} ${middle}H${px(x(max))}M${px(x(min))} ${middle - 4}v8M${px(x(max))} ${middle - 4}v8"/>`;
    return `<text x="${NAMES - 10}" y="${middle + 5}" text-anchor="end">${escape(name)}</text><rect class="${isOurs ? "ours" : "bar"}" x="${NAMES}" y="${y}" width="${px(x(median) - NAMES)}" height="${ROW - 8}" rx="2"/>${spread}<text x="${px(x(max) + 8)}" y="${middle + 5}">${show(median, digits)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escape(describeBars(title, column))}"><style>${STYLE}</style>
<rect class="back" width="${WIDTH}" height="${height}" rx="6"/><text class="title" x="14" y="27">${escape(`${title}: ${column}`)}</text>
${lines.join("\n")}
</svg>
`;
}

export function describeBars(title: string, column: string): string {
  return `Bars of the table below: ${title}, ${column}`;
}

export function show(value: number, digits: number): string {
  return value.toLocaleString("en-US", {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  });
}

function px(value: number): string {
  return value.toFixed(1);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
