import { type Refusal, validationError } from "../../answer/answers.ts";
import type { Call } from "../../call/call.ts";
import type { CustomObject } from "../../objects/custom-object.ts";

/** The custom object a path names, by type id or full name, unless it is archived. */
export function findCustomObject({ account, params }: Call): CustomObject | undefined {
  const object = account.findObject(params["objectType"]!);
  return [...account.definitions.customObjects()].find(
    ({ key, archived }) => key === object?.name && !archived,
  );
}

/** What writes answer where there is no such custom object. */
export function unknownObjectType(): Refusal {
  return validationError("Invalid object or event type id");
}
