import type { Job } from "@x/batch-core";
import { fromBlob, survey } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { ImportError } from "../../errors/import-error.ts";
import { decide } from "../../mapping/decide.ts";
import type { SavedMapping } from "../../mapping/saved-mapping.ts";
import { aClient } from "../../testing/a-client.ts";
import { createDecider } from "./decide-choice.ts";
import { createDefinitions } from "../account/definitions.ts";
import type { ImportChoice } from "../views/choice.ts";

const CREATE = { operation: "create", objectType: "contacts" } as const;
const UPDATE = { operation: "update", objectType: "contacts" } as const;
const BY_EMAIL = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

type Choice = Omit<ImportChoice, "columns" | "rowOptions" | "source">;
type Case = readonly [string, header: string, columns: ImportChoice["columns"], Partial<Choice>];

/** Decides as the page does. */
async function ofPage(header: string, columns: ImportChoice["columns"], choice: Choice) {
  const surveyed = await survey(fromBlob(new File([`${header}\n${header}\n`], "people.csv")), {});
  const client = aClient(createSandbox());
  return createDecider(client, createDefinitions(client))(surveyed, { columns, ...choice });
}

/** Decides as the command does, with the same said in a mapping file. */
async function ofCommand(
  header: string,
  columns: ImportChoice["columns"],
  { job, ...choice }: Choice,
) {
  const { name: _, ...surveyed } = await survey(
    fromBlob(new File([`${header}\n${header}\n`], "people.csv")),
    {},
  );
  const titles = surveyed.header;
  const saved: SavedMapping = {
    columns: Object.fromEntries(titles.map((title, place) => [title, columns[place] ?? null])),
    associate: [...(choice.associate ?? [])],
    values: Object.fromEntries(
      (choice.sendAs ?? []).map(({ column, from, to }) => [titles[column]!, { [from]: to }]),
    ),
    constants: Object.fromEntries(
      (choice.constants ?? []).map(({ property, value }) => [property, value]),
    ),
  };
  const client = aClient(createSandbox());
  try {
    return await decide({
      ...surveyed,
      job: job as Job,
      saved,
      ask: "always",
      client: async () => client,
    });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { problems: error.problems.map(({ message }) => message) };
  }
}

test.each<Case>([
  ["a create", "E-Mail,City", ["email", "city"], {}],
  ["a column that is not written", "E-Mail,City", ["email", null], {}],
  ["an update by record id", "Record ID,City", ["hs_object_id", "city"], { job: UPDATE }],
  ["an update without it", "Mail,City", ["email", "city"], { job: UPDATE }],
  ["an upsert", "Mail,City", ["email", "city"], { job: BY_EMAIL }],
  ["an upsert without its id property", "Mail,City", [null, "city"], { job: BY_EMAIL }],
  [
    "an upsert by the label of a property",
    "Mail,City",
    ["email", "city"],
    { job: { ...BY_EMAIL, idProperty: "Email" } },
  ],
  [
    "an upsert by record id",
    "Record ID,City",
    ["hs_object_id", "city"],
    { job: { ...BY_EMAIL, idProperty: "hs_object_id" } },
  ],
  [
    "an upsert by what is not unique",
    "Mail,City",
    ["email", "city"],
    { job: { ...BY_EMAIL, idProperty: "city" } },
  ],
  [
    "an archive",
    "Record ID,City",
    ["hs_object_id", null],
    { job: { ...CREATE, operation: "archive" } },
  ],
  ["names of owners", "Mail,Owner", ["email", "hubspot_owner_id"], {}],
  [
    "values and what every row gets",
    "Mail,Stage",
    ["email", "lifecyclestage"],
    {
      sendAs: [{ column: 1, from: "Kunde", to: "customer" }],
      constants: [
        { property: "city", value: "Oslo" },
        { property: "hubspot_owner_id", value: "7" },
      ],
    },
  ],
  ["one property for two columns", "Mail,E-Mail", ["email", "email"], {}],
  ["a property that is not there", "Mail,Town", ["email", "cty"], {}],
  ["one that HubSpot alone sets", "Mail,Created", ["email", "createdate"], {}],
  [
    "values for every row that cannot be",
    "Mail,Town",
    ["email", "city"],
    {
      constants: [
        { property: "cuntry", value: "Norway" },
        { property: "createdate", value: "2026-01-01" },
      ],
    },
  ],
  [
    "a value for every row of a property that a column has",
    "Mail,Town",
    ["email", "city"],
    { constants: [{ property: "city", value: "Oslo" }] },
  ],
  ["an association", "Mail,Company", ["email", null], { associate: ["companies:Company"] }],
  [
    "associations that cannot be",
    "Mail,Company",
    ["email", null],
    { associate: ["companies:domian=Company", "deals:Company:Chef"] },
  ],
])("the page and the command decide the same of %s", async (_, header, columns, choice) => {
  const all = { job: CREATE, ...choice };
  const [page, command] = [
    await ofPage(header, columns, all),
    await ofCommand(header, columns, all),
  ];
  if ("problems" in page || "problems" in command) {
    expect("problems" in page && page.problems.map(({ message }) => message)).toEqual(
      "problems" in command &&
        command.problems.map((message) =>
          message.replace("people.csv, ", "").replace("the file, ", ""),
        ),
    );
    return;
  }
  expect({ job: page.job, columns: page.columns }).toEqual({
    job: command.job,
    columns: command.columns,
  });
});

test("what stands in the way is told beside the field that it is about, with what is probably meant", async () => {
  const decided = await ofPage("Mail,Town,Company", ["emial", "emial", null], {
    job: CREATE,
    constants: [{ property: "cuntry", value: "Norway" }],
    associate: ["companies:domian=Company", "companies:Nothing"],
  });
  expect("problems" in decided && decided.problems).toEqual([
    expect.objectContaining({ columns: [0], near: expect.arrayContaining(["email"]) as unknown }),
    expect.objectContaining({ columns: [1] }),
    expect.objectContaining({ constant: "cuntry", near: ["country"] }),
    {
      message: 'line 1: two columns map to the property "emial".',
      columns: [0, 1],
    },
    {
      message: 'associate "companies:Nothing": line 1 has no column "Nothing".',
      associate: "companies:Nothing",
    },
  ]);
});

test("a property of a column without a title, and one of two values for every row, are not lost unseen", async () => {
  const decided = await ofPage("Mail,,", ["email", "city", null], {
    job: CREATE,
    constants: [
      { property: "country", value: "Norway" },
      { property: "country", value: "Sweden" },
    ],
  });
  expect("problems" in decided && decided.problems).toEqual([
    {
      message:
        "2 columns have no title, so that nobody can tell which of them is meant. Give each that is to be written a title in the file.",
      columns: [1, 2],
    },
    { message: "country gets two values in every row. Remove one of them.", constant: "country" },
  ]);
});
