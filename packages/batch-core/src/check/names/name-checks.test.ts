import type { Owner, Pipeline, PropertyDefinition } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { createChecker } from "../check-records.ts";
import { createValueChecks } from "../value-checks.ts";
import { type AccountNames, nameKind } from "./account-names.ts";

const OWNERS: readonly Owner[] = [
  { id: "71", email: "ada@example.com", firstName: "Ada", lastName: "Holm" },
  { id: "72", email: "ben@example.com", firstName: "Ben", lastName: "Roth" },
  { id: "73", email: "ada2@example.com", firstName: "Ada", lastName: "Holm" },
  { id: "74", email: null, firstName: "Zoë", lastName: null },
  { id: "75", firstName: "", lastName: " " },
  { id: "76", lastName: "Only" },
];
const stage = (id: string, label: string) => ({ id, label });
const PIPELINES: readonly Pipeline[] = [
  { id: "default", label: "Sales", stages: [stage("won", "Closed Won"), stage("new", "New")] },
  { id: "p2", label: "Partners", stages: [stage("won2", "Closed won"), stage("lost2", "Lost")] },
  { id: "p3", label: "sales ", stages: [stage("only3", "Only here")] },
];
const DEFINITIONS: readonly PropertyDefinition[] = [
  { name: "hubspot_owner_id", type: "enumeration", externalOptions: true },
  { name: "reviewer", type: "enumeration", externalOptions: true, referencedObjectType: "OWNER" },
  {
    name: "team",
    type: "enumeration",
    fieldType: "checkbox",
    externalOptions: true,
    referencedObjectType: "OWNER",
  },
  { name: "pipeline", type: "enumeration", options: [{ value: "default", label: "Old label" }] },
  { name: "dealstage", type: "enumeration", externalOptions: true },
  { name: "city", type: "string" },
];
const NAMES = { owners: OWNERS, pipelines: PIPELINES };

/** What a value is sent as, or why it is not. */
function judge(property: string, text: string, names: AccountNames = NAMES, pipeline?: string) {
  const checks = createValueChecks({ operation: "update", objectType: "deals" }, DEFINITIONS, {
    names,
  });
  const checked = checks.of(property)(text, (name) => (name === "pipeline" ? pipeline : undefined));
  return checked?.error?.message ?? checked?.coercion?.to ?? text;
}

describe("owners", () => {
  test.each([
    ["hubspot_owner_id", "71", "71"],
    ["hubspot_owner_id", "9999", "9999"],
    ["hubspot_owner_id", "ADA@example.com", "71"],
    ["hubspot_owner_id", " ben   roth\u00a0", "72"],
    ["reviewer", "zoe\u0308", "74"],
    ["team", "ada@example.com; 72;ada@example.com", "71;72"],
    ["team", ";Ben Roth", ";72"],
    ["team", "71;72", "71;72"],
    ["reviewer", "only", "76"],
    [
      "reviewer",
      "Ada Holm",
      'reviewer: "Ada Holm" may mean "71" (ada@example.com) or "73" (ada2@example.com); write the e-mail address or the id.',
    ],
    [
      "team",
      "72;Ben Rot",
      'team: expected the e-mail address, full name or id of an owner, got "Ben Rot"; did you mean "Ben Roth"?',
    ],
    [
      "hubspot_owner_id",
      "nobody",
      'hubspot_owner_id: expected the e-mail address, full name or id of an owner, got "nobody".',
    ],
    [
      "hubspot_owner_id",
      "sara@example.com",
      'hubspot_owner_id: expected the e-mail address, full name or id of an owner, got "sara@example.com".',
    ],
    [
      "hubspot_owner_id",
      "bern@example.co",
      'hubspot_owner_id: expected the e-mail address, full name or id of an owner, got "bern@example.co".',
    ],
    [
      "hubspot_owner_id",
      "Bn@example.com",
      'hubspot_owner_id: expected the e-mail address, full name or id of an owner, got "Bn@example.com"; did you mean "ben@example.com"?',
    ],
    [
      "hubspot_owner_id",
      "ben@exampel.com",
      'hubspot_owner_id: expected the e-mail address, full name or id of an owner, got "ben@exampel.com"; did you mean "ben@example.com"?',
    ],
    ["hubspot_owner_id", "", ""],
  ])("%s %j", (property, text, expected) => {
    expect(judge(property, text)).toBe(expected);
  });

  test("are a coercion of their own kind", () => {
    const checks = createValueChecks({ operation: "create", objectType: "contacts" }, DEFINITIONS, {
      names: NAMES,
    });
    expect(checks.of("hubspot_owner_id")(" Ben Roth")).toEqual({
      coercion: { property: "hubspot_owner_id", from: " Ben Roth", to: "72", why: "name" },
    });
  });

  test("without their list every value is sent as it is", () => {
    expect(judge("hubspot_owner_id", "Ada Holm", {})).toBe("Ada Holm");
  });

  test("that may not be read are needed by names only", () => {
    const names = { owners: { refused: "The token lacks the scope crm.objects.owners.read." } };
    expect(judge("hubspot_owner_id", "71", names)).toBe("71");
    expect(judge("team", ";71;72", names)).toBe(";71;72");
    expect(judge("hubspot_owner_id", "Ada", names)).toBe(
      'hubspot_owner_id: expected an id, got "Ada": the owners of the account could not be read. The token lacks the scope crm.objects.owners.read.',
    );
  });
});

describe("pipelines", () => {
  test.each([
    ["default", "default"],
    [" default\u00a0", "default"],
    ["partners", "p2"],
    ["Sales", 'pipeline: "Sales" may mean "default" ("Sales") or "p3" ("sales "); write the id.'],
    [
      "Partner",
      'pipeline: expected the label or id of a pipeline, got "Partner"; did you mean "Partners"?',
    ],
    ["Old label", 'pipeline: expected the label or id of a pipeline, got "Old label".'],
  ])("%j", (text, expected) => {
    expect(judge("pipeline", text)).toBe(expected);
  });

  test("that are not known, or none, leave the options of the definition", () => {
    expect(judge("pipeline", "Old label", {})).toBe("default");
    expect(judge("pipeline", "Old label", { pipelines: [] })).toBe("default");
  });

  test("that may not be read are needed by what is no id", () => {
    const names = { pipelines: { refused: "No scope." } };
    expect(judge("dealstage", "closedwon", names)).toBe("closedwon");
    expect(judge("dealstage", "Closed Won", names)).toBe(
      'dealstage: expected an id, got "Closed Won": the pipelines of the account could not be read. No scope.',
    );
  });
});

describe("stages", () => {
  test.each([
    ["won2", "default", "won2"],
    ["Closed Won", "default", "won"],
    ["Closed Won", "Partners", "won2"],
    ["Closed Won", " default ", "won"],
    ["\u00a0won2", undefined, "won2"],
    ["Closed Won", "nothing like it", "Closed Won"],
    ["Lost", undefined, "lost2"],
    [
      "Lost",
      "default",
      'dealstage: expected the label or id of a stage of the pipeline "Sales", got "Lost".',
    ],
    [
      "closed won",
      "",
      'dealstage: "closed won" may mean "won" ("Closed Won" of "Sales") or "won2" ("Closed won" of "Partners"); write the pipeline, in pipeline, or the id.',
    ],
    [
      "Closed Wonn",
      undefined,
      'dealstage: expected the label or id of a stage, got "Closed Wonn"; did you mean "Closed Won"?',
    ],
  ])("%j of %j", (text, pipeline, expected) => {
    expect(judge("dealstage", text, NAMES, pipeline)).toBe(expected);
  });

  test("of two in one pipeline the id is to be written", () => {
    const pipelines = [{ id: "p", label: "P", stages: [stage("a", "Same"), stage("b", "same")] }];
    expect(judge("dealstage", "Same", { pipelines }, "p")).toBe(
      'dealstage: "Same" may mean "a" ("Same" of "P") or "b" ("same" of "P"); write the id.',
    );
  });

  test("many candidates are counted", () => {
    const pipelines = Array.from({ length: 7 }, (_, place) => ({
      id: `p${place}`,
      label: `P${place}`,
      stages: [stage(`s${place}`, "Same")],
    }));
    expect(judge("dealstage", "Same", { pipelines })).toContain('"s4" ("Same" of "P4") or 2 more;');
  });

  test("go by the pipeline of their record, whichever stands first", () => {
    const check = createChecker({ operation: "create", objectType: "0-3" }, DEFINITIONS, {
      names: NAMES,
    });
    const deal = { dealstage: "Closed Won", pipeline: "Partners" };
    expect(check({ properties: deal })).toMatchObject({
      record: { properties: { dealstage: "won2", pipeline: "p2" } },
    });
    const objects = createValueChecks(
      { operation: "create", objectType: "2-7" },
      [{ name: "hs_pipeline_stage", type: "enumeration" }],
      { names: NAMES },
    );
    const valueOf = (name: string) => (name === "hs_pipeline" ? "p2" : undefined);
    expect(objects.of("hs_pipeline_stage")("Closed won", valueOf)?.coercion?.to).toBe("won2");
  });
});

test("a property of another type is no name", () => {
  expect(nameKind("contacts", { name: "hubspot_owner_id", type: "string" })).toBeUndefined();
  expect(judge("city", "Ada Holm")).toBe("Ada Holm");
});
