import { expect, test } from "vitest";
import { opening } from "./open-browser.ts";

test("a path with & is one argument for the shell of Windows, too", () => {
  const path = String.raw`C:\Users\A&B\open.html`;
  expect(opening(path, "win32").join(" ")).toBe(
    String.raw`cmd /c start "" "C:\Users\A&B\open.html"`,
  );
  expect(opening("/a&b/open.html", "linux")).toEqual(["xdg-open", "/a&b/open.html"]);
});
