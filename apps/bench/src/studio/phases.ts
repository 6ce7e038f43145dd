import type { Page } from "playwright-core";
import type { Figures } from "../engine/bench.ts";
import type { Studio } from "./open-studio.ts";
import { scroll } from "./scroll.ts";

/** Something that a user does in the page. */
export type Work = (studio: Studio) => Promise<Figures | void>;

const click = (page: Page, role: "button" | "link", name: string | RegExp) =>
  page.getByRole(role, { name }).click();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name }).waitFor();
const openLine2 = ({ page }: Studio) =>
  page.getByRole("button", { name: "Open line 2", exact: true }).waitFor();

/** An import from the drop of a file to a search in its rows, each phase in the page of the one before. */
export const PHASES: Readonly<Record<string, Work>> = {
  // What the machine can do beside its other work.
  nothing: ({ page }) => scroll(page, "body", 0),
  async file({ page, file }) {
    await page.setInputFiles("input[type=file]", file);
    await click(page, "link", "Next: columns");
  },
  async columns({ page }) {
    await page.getByText("8 of 8 columns will be written.").waitFor();
    await page.getByLabel("What to do").selectOption("upsert");
    await click(page, "link", "Next: check");
  },
  async check({ page }) {
    await heading(page, /can be sent$/);
    await click(page, "link", "Next: preview");
  },
  async "preview of 5,000 rows"({ page }) {
    for (let part = 1; part <= 5; part += 1) {
      await click(page, "button", /^Compare the (first|next) 1,000 rows/);
      await page.getByText(`${part},000 of`).waitFor();
    }
    await page.getByRole("button", { name: /^Write [\d,]+ contacts$/ }).waitFor();
  },
  "scroll in the preview": ({ page }) => scroll(page, ".body", 20),
  async run({ page }) {
    await click(page, "button", /^Write [\d,]+ contacts$/);
    await page.locator(".state", { hasText: "Finished." }).waitFor();
  },
  async rows(opened) {
    await click(opened.page, "link", "See every row");
    await openLine2(opened);
  },
  "scroll, row by row": ({ page }) => scroll(page, ".body", 20),
  "scroll through all": ({ page }) => scroll(page, ".body", Infinity),
  async search({ page, rows }) {
    await page.getByLabel("Search in all cells and reasons").fill(`person${rows - 1}@`);
    await page.getByRole("button", { name: "Download 1 row" }).waitFor();
  },
  async "sort by status"(opened) {
    const { page } = opened;
    await page.getByLabel("Search in all cells and reasons").fill("");
    await click(page, "button", "Status");
    await openLine2(opened);
  },
};
