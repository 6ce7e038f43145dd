import type { Calls } from "../calls.ts";
import { choicesOf, firstChoices, nearChoices } from "./choices.ts";
import { createColumnValues } from "./column-values.ts";
import { wrongConstants } from "./wrong-constants.ts";
import type { Deciding } from "./decide-choice.ts";
import { proposeColumns } from "./propose-columns.ts";

/** What a page asks about the columns of a file. */
export function columnCalls({
  decide,
  definitions,
  sources,
}: Deciding): Pick<Calls, "columnValues" | "mapColumns" | "proposeColumns" | "valueChoices"> {
  const readColumnValues = createColumnValues();
  return {
    async proposeColumns({ source, job }) {
      const { survey } = sources.table(source);
      return proposeColumns(survey, job, await definitions.of(job.objectType));
    },
    async mapColumns(choice) {
      const { survey } = sources.table(choice.source);
      const mapped = await decide(survey, choice);
      if ("problems" in mapped) return { problems: mapped.problems, notWritten: [] };
      const named = await definitions.withNames(mapped.known, mapped);
      const wrong = wrongConstants(mapped, named, choice.rowOptions);
      const { leftOut: notWritten } = mapped.columns;
      return { problems: [], notWritten, ...(wrong.length > 0 && { wrongConstants: wrong }) };
    },
    async columnValues(choice) {
      const source = sources.table(choice.source);
      const mapped = await decide(source.survey, choice);
      const named =
        "problems" in mapped ? undefined : await definitions.withNames(mapped.known, mapped);
      if ("problems" in mapped || named === undefined) return [];
      return readColumnValues({
        source,
        ...mapped,
        definitions: named,
        options: choice.rowOptions,
        edits: choice.edits,
      });
    },
    async valueChoices({ objectType, property, values }) {
      const about = { job: { objectType }, columns: { names: [property] } };
      const known = await definitions.withNames(await definitions.of(objectType), about);
      const found = known && choicesOf(objectType, property, known);
      if (found === undefined) return {};
      const near = values.map((value) => nearChoices(value, found));
      return { kind: found.kind, choices: firstChoices(found.choices), near };
    },
  };
}
