import type { Answer } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import { propertiesOf, shownBy } from "./find-property.ts";

/** All definitions at once, without pages. */
export function listProperties(call: ObjectCall): Answer {
  return { status: 200, body: { results: propertiesOf(call, shownBy(call.query)) } };
}
