import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BASE } from "./addresses.ts";
import { read, ROOT } from "./pages.ts";

/** Such as `docs/screens/check-wide-light.png`; there is one of each kind for each screen. */
const KINDS = ["wide light", "wide dark", "narrow light", "narrow dark"];
const SCREEN = /\[!\[([^\]]*)\]\(\/([\w-]+)-wide-light\.png\)\]\([^)]*\)/g;
const CHART = /!\[[^\]]*\]\(\/([\w-]+\.svg)\)/g;

/** So that the text below a picture has its place before the picture is there. */
function sizeOf(file: string): string {
  const png = readFileSync(join(ROOT, "docs/screens", file));
  return `width="${png.readUInt32BE(16)}" height="${png.readUInt32BE(20)}"`;
}

/** Gives a picture of a screen all its kinds, of which the style shows one, and puts a chart into the page, so that both have its colours. */
export function fitPictures(markdown: string): string {
  return markdown
    .replaceAll(SCREEN, (_, alt: string, name: string) =>
      KINDS.map((kind) => {
        const file = `${name}-${kind.replace(" ", "-")}.png`;
        return `<a class="screen ${kind}" href="${BASE}${file}" target="_blank"><img loading="lazy" ${sizeOf(file)} src="/${file}" alt="${alt.replaceAll('"', "&quot;")}"></a>`;
      }).join(""),
    )
    .replaceAll(CHART, (_, file: string) => {
      const svg = read(join("docs/benchmarks", file)).replace(/<style>[^]*?<\/style>/, "");
      return `<div class="chart" tabindex="0">${svg.replaceAll("\n", "")}</div>`;
    });
}
