import { expect, test } from "vitest";
import { aStudio, untilEnd, never } from "../../testing/a-studio.ts";

test("what a column says is mapped to the options of its property, and so it is sent, kept and sent again", async () => {
  const { studio, sandbox } = await aStudio();
  const stages = ["Lead", "Custmer", "nobody", "Custmer", "lead", ""];
  const rows = stages.map((stage, row) => `p${row}@example.com,${stage}\n`).join("");
  const file = new File([`email,__proto__\n${rows}`], "people.csv");
  const { source } = await studio.addSource(file);
  const job = { operation: "create", objectType: "contacts" } as const;
  const choice = { source, job, columns: ["email", "lifecyclestage"], rowOptions: {} };
  const [list, ...others] = await studio.columnValues(choice);
  expect(others).toEqual([]);
  expect(list).toMatchObject({ column: 1, property: "lifecyclestage", kind: "option" });
  expect(list?.choices).toContainEqual({ value: "customer", label: "Customer" });
  expect(list?.values).toEqual([
    { value: "Custmer", rows: 2, near: "customer" },
    { value: "nobody", rows: 1, near: undefined },
    { value: "Lead", rows: 1, means: "lead" },
    { value: "lead", rows: 1, means: "lead" },
  ]);
  expect(list?.otherRows).toBe(0);

  const about = { objectType: "contacts", values: ["Custmer", "???"] };
  expect(await studio.valueChoices({ ...about, property: "lifecyclestage" })).toEqual({
    kind: "option",
    choices: list?.choices,
    near: [["customer"], []],
  });
  expect(await studio.valueChoices({ ...about, property: "city" })).toEqual({});
  const mapped = {
    ...choice,
    constants: [{ property: "city", value: "Oslo" }],
    sendAs: [{ column: 1, from: "Custmer", to: "customer" }],
  };
  const to = (text: string) => ({ column: 1, from: text, to: text });
  const wrong = { ...choice, sendAs: [to("prospect"), to("Lead"), { ...to("x"), to: "" }] };
  const [judged] = await studio.columnValues(wrong);
  expect([list?.notKnown, judged?.notKnown]).toEqual([[], ["prospect"]]);
  const checked = await studio.check(mapped);
  expect(checked).toMatchObject({
    refused: 1,
    problems: [{ property: "lifecyclestage", rows: 1, values: [{ value: "nobody" }] }],
  });
  // Rows are shown as they are sent; one that is refused is not among them.
  const asSent = { email: "p0@example.com", lifecyclestage: "lead", city: "Oslo" };
  expect(checked.firstRows[0]).toEqual({ line: 2, properties: asSent, associations: [] });
  expect(checked.firstRows.map(({ line }) => line)).toEqual([2, 3, 5, 6, 7]);
  const { run } = await studio.begin(mapped);
  expect(await untilEnd(studio.watch(run, never))).toMatchObject({
    counts: { created: 5, failed: 1 },
  });
  const sent = sandbox.inspect("contacts").map(({ properties }) => properties["lifecyclestage"]);
  expect(sent.slice(0, 4)).toEqual(["lead", "customer", "customer", "lead"]);
  expect(sandbox.inspect("contacts").every((one) => one.properties["city"] === "Oslo")).toBe(true);
  // The row is told as the file has it.
  const { rows: told } = await studio.results({ run, first: 1, count: 1 });
  expect(told[0]?.cells).toEqual(["p1@example.com", "Custmer"]);
});
