import type { ImportClient } from "../../account/import-client.ts";
import type { Definitions } from "../account/definitions.ts";
import type { Calls } from "../calls.ts";
import { type DecideChoice, requireDecided } from "../columns/decide-choice.ts";
import type { Sources } from "../sources/sources.ts";
import { previewRows } from "./preview-rows.ts";
import { createRowParts } from "./row-parts.ts";

/** Makes what compares rows of a file, as a user chose them to be written, with HubSpot's records. */
export function createPreview({
  client,
  decide,
  definitions,
  sources,
}: {
  readonly client: ImportClient;
  readonly decide: DecideChoice;
  readonly definitions: Definitions;
  readonly sources: Pick<Sources<never>, "table">;
}): Calls["preview"] {
  const readParts = createRowParts();
  return async ({ first, count, ...choice }) => {
    const source = sources.table(choice.source);
    const mapped = requireDecided(await decide(source.survey, choice));
    const named = await definitions.withNames(mapped.known, mapped);
    const rows = readParts(source, choice.edits, { first, count });
    const { rowOptions } = choice;
    return previewRows({ client, rows, ...mapped, definitions: named, rowOptions });
  };
}
