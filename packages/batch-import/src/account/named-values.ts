import { nameKind } from "@x/batch-core";
import type { PropertyDefinition } from "@x/batch-types";
import type { AccountDefinitions } from "./account-definitions.ts";

/** A value of a property, and what people call it. */
export interface NamedValue {
  readonly value: string;
  /** The name of an owner, or the label of a pipeline, a stage or an option. Absent where it has none. */
  readonly label: string | undefined;
  /** A text that tells values of the same label apart: the e-mail of an owner, the pipeline of a stage. */
  readonly detail?: string | undefined;
}

/** Returns the values of a property that have names in the account: owners, pipelines, stages or options. */
export function namedValues(
  objectType: string,
  definition: PropertyDefinition,
  { names = {} }: Pick<AccountDefinitions, "names">,
): readonly NamedValue[] {
  const { owners = [], pipelines = [] } = names;
  const kind = nameKind(objectType, definition);
  if (kind === "owner") {
    if ("refused" in owners) return [];
    return owners.map(({ id, email, firstName, lastName }) => {
      const name = `${firstName ?? ""} ${lastName ?? ""}`.trim();
      return name === ""
        ? { value: id, label: ownText(email) }
        : { value: id, label: name, detail: ownText(email) };
    });
  }
  if (kind !== undefined && !("refused" in pipelines) && pipelines.length > 0) {
    if (kind === "pipeline") {
      return pipelines.map(({ id, label }) => ({ value: id, label: ownText(label) }));
    }
    return pipelines.flatMap((pipeline) =>
      pipeline.stages.map(({ id, label }) => ({
        value: id,
        label: ownText(label),
        ...(pipelines.length > 1 && { detail: ownText(pipeline.label) }),
      })),
    );
  }
  const { options, type } = definition;
  if (type !== "enumeration" && type !== "bool") return [];
  return (options ?? []).map(({ value, label }) => ({ value, label: ownText(label) }));
}

function ownText(text: string | null | undefined): string | undefined {
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}
