import { toSavedMapping } from "../../mapping/saved-mapping.ts";
import type { Calls } from "../calls.ts";
import type { StudioPlaces } from "../places.ts";
import { type Deciding, requireDecided } from "./decide-choice.ts";
import { applyMapping, readMapping, requireMapping, saveMapping } from "./mappings.ts";
import { proposeColumns } from "./propose-columns.ts";

/** What a page asks about saved mappings. */
export function mappingCalls({
  decide,
  definitions,
  places,
  sources,
}: Deciding & { readonly places: StudioPlaces<never> }): Pick<
  Calls,
  "loadMapping" | "mappings" | "removeMapping" | "saveMapping"
> {
  return {
    mappings: () => places.listMappings(),
    async saveMapping({ name, replaces = false, ...choice }) {
      const { survey } = sources.table(choice.source);
      const { columns } = requireDecided(await decide(survey, choice));
      const { job, rowOptions } = choice;
      const mapping = { ...toSavedMapping(survey.header, columns), job, rowOptions };
      const place = await saveMapping(places, name, mapping, replaces);
      return { ...(place !== undefined && { place }) };
    },
    async removeMapping({ name }) {
      await requireMapping(places, name);
      await places.removeMapping(name);
      return {};
    },
    async loadMapping({ name, source, job }) {
      const { survey } = sources.table(source);
      const saved = await readMapping(places, name);
      const about = saved.job ?? job;
      const proposals = proposeColumns(survey, about, await definitions.of(about.objectType));
      return applyMapping(saved, survey.header, proposals);
    },
  };
}
