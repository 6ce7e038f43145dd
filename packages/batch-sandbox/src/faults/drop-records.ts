import type { Answer } from "../answer/answers.ts";
import { isObject } from "../internal/is-object.ts";
import type { Random } from "../chance/random.ts";
import type { DropRecordsFault } from "../options/fault.ts";

/** The text of a request without some of its rows; a body that is no batch stays as it is. */
export function dropInputs(text: string, fault: DropRecordsFault, random: Random): string {
  try {
    return JSON.stringify(dropFrom("inputs", JSON.parse(text), fault, random));
  } catch {
    return text;
  }
}

/** An answer of success without some of its rows. */
export function dropResults(answer: Answer, fault: DropRecordsFault, random: Random): Answer {
  return answer.status < 300
    ? { ...answer, body: dropFrom("results", answer.body, fault, random) }
    : answer;
}

function dropFrom(
  name: "inputs" | "results",
  body: unknown,
  { count = 1, share }: DropRecordsFault,
  random: Random,
): unknown {
  const rows = isObject(body) ? body[name] : undefined;
  if (!Array.isArray(rows)) return body;
  const kept: unknown[] = [...rows];
  const dropped = share === undefined ? count : Math.ceil(share * rows.length);
  for (let left = Math.min(dropped, rows.length); left > 0; left -= 1) {
    kept.splice(Math.floor(random() * kept.length), 1);
  }
  return { ...(body as object), [name]: kept };
}
