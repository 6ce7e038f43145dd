import { expect, test } from "vitest";
import { fitPictures } from "./pictures.ts";

test("a picture of a screen is there in each of its kinds, with a link to it", () => {
  const html = fitPictures('[![It says "no"](/check-wide-light.png)](/check-wide-light.png)\n');
  const kinds = [
    ...html.matchAll(/class="screen (\S+ \S+)" href="\S+\/(\S+)"[^>]*><img[^>]*src="\/\2"/g),
  ];
  expect(kinds.map(([, kind, file]) => [kind, file])).toEqual([
    ["wide light", "check-wide-light.png"],
    ["wide dark", "check-wide-dark.png"],
    ["narrow light", "check-narrow-light.png"],
    ["narrow dark", "check-narrow-dark.png"],
  ]);
  expect(html.match(/<img loading="lazy" width="\d+" height="\d+"/g)).toHaveLength(4);
  expect(html).toContain('alt="It says &quot;no&quot;"');
});

test("a chart is part of the page, which gives it its colours", () => {
  const html = fitPictures("![Bars](/cpu.svg)\n");
  expect(html).toMatch(/^<div class="chart" tabindex="0"><svg [^\n]*<\/svg><\/div>\n$/);
  expect(html).not.toMatch(/<style|fill:/);
});
