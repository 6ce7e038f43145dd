import { expect, test } from "vitest";
import { createRowIndex } from "./row-index.ts";

test("a block has a fate once each of its rows has an outcome", () => {
  const index = createRowIndex(250);
  const row = (place: number, status: "created" | "failed" | "unknown") => ({
    row: place,
    status,
    id: "",
    error: "",
    line: place + 2,
    kind: "",
  });
  const rows = (from: number, to: number, status: "created" | "failed" | "unknown") =>
    Array.from({ length: to - from }, (_, place) => row(from + place, status));
  // Refused before anything is sent.
  index.add([row(3, "failed"), row(120, "failed")]);
  expect(index.blocks()).toEqual({ rows: 100, fates: "..." });
  index.add(rows(100, 199, "created"));
  expect(index.blocks().fates).toBe("...");
  index.add([row(199, "created"), ...rows(200, 250, "failed")]);
  expect(index.blocks().fates).toBe(".pf");
  index.add([...rows(0, 99, "created"), row(99, "unknown")]);
  expect(index.blocks().fates).toBe("upf");
});
