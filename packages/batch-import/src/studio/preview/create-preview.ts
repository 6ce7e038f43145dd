import type { ImportClient } from "../../account/import-client.ts";
import type { Calls } from "../calls.ts";
import { type Deciding, requireDecided } from "../columns/decide-choice.ts";
import { previewRows } from "./preview-rows.ts";
import { createRowParts } from "./row-parts.ts";

/** Returns a function that compares rows of a file, as a user chose them to be written, with HubSpot's records. */
export function createPreview({
  client,
  decide,
  definitions,
  sources,
}: Deciding & { readonly client: ImportClient }): Calls["preview"] {
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
