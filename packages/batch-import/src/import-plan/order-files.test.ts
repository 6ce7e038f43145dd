import fc from "fast-check";
import { expect, test } from "vitest";
import { orderFiles } from "./order-files.ts";

const file = (name: string, ...steps: string[]) => ({
  name,
  links: steps.map((step) => ({ column: "Ref", step, key: "Ref" })),
});

test("each file comes after those it links to, else as they are given", () => {
  const deals = file("deals", "contacts", "companies");
  const [notes, contacts, companies] = [
    file("notes"),
    file("contacts", "companies"),
    file("companies"),
  ];
  expect(orderFiles([deals, notes, contacts, companies])).toEqual({
    files: [companies, contacts, deals, notes],
  });
});

test("a circle is named from its first file", () => {
  const files = [file("a", "b"), file("b", "c"), file("c", "d"), file("d", "b")];
  expect(orderFiles(files)).toEqual({ circle: ["b", "c", "d", "b"] });
});

test("any links: all files once, each after those it links to; or a circle that is one", () => {
  const links = fc
    .integer({ min: 1, max: 8 })
    .chain((count) =>
      fc.tuple(
        fc.constant(count),
        fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 12 }),
      ),
    );
  fc.assert(
    fc.property(links, ([count, pairs]) => {
      const files = Array.from({ length: count }, (_, n) =>
        file(String(n), ...pairs.filter(([from]) => from === n).map(([, to]) => String(to))),
      );
      const ordered = orderFiles(files);
      if ("circle" in ordered) {
        const { circle } = ordered;
        expect(circle[0]).toBe(circle.at(-1));
        for (const [place, to] of circle.slice(1).entries()) {
          expect(pairs.map(String)).toContain([circle[place], to].join(","));
        }
        return;
      }
      const places = new Map(ordered.files.map(({ name }, place) => [name, place]));
      expect(places.size).toBe(count);
      for (const [from, to] of pairs) {
        expect(places.get(String(to))!).toBeLessThan(places.get(String(from))!);
      }
    }),
  );
});
