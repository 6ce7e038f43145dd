import type { Survey } from "@x/batch-file";
import { type AccountDefinitions, isWritable } from "../../account/account-definitions.ts";
import { doubledColumns } from "../../mapping/doubled-columns.ts";
import { RECORD_ID } from "../../mapping/find-id-property.ts";
import { mapColumns } from "../../mapping/map-columns.ts";
import { OWN_COLUMNS } from "../../mapping/own-columns.ts";
import { createPropertyIndex } from "../../mapping/property-index.ts";
import { surePropertyOf } from "../../mapping/sure-property.ts";
import { nearNames } from "./mapping-problem.ts";
import type { JobChoice } from "../views/choice.ts";
import type { Proposal } from "../views/columns.ts";

/** What each column is taken for, by its title and the account's names and labels. */
export function proposeColumns(
  { header }: Pick<Survey, "header">,
  { operation, idProperty }: JobChoice,
  definitions: AccountDefinitions | undefined,
): readonly Proposal[] {
  const properties = definitions?.properties;
  const doubled = doubledColumns(header, properties ?? []);
  const draft = mapColumns({
    header,
    operation,
    idProperty,
    map: [],
    saved: Object.fromEntries([...doubled.keys()].map((title) => [title, null])),
    definitions: properties,
    isDraft: true,
  });
  const found = "problems" in draft ? undefined : draft;
  const mapped: readonly (string | null)[] = found?.properties ?? [];
  const idColumn = found?.idColumn;
  const named = createPropertyIndex(properties ?? []);
  const taken = new Set(mapped.filter((name) => name !== null));
  const free = (properties ?? []).filter((one) => isWritable(one) && !taken.has(one.name));
  return header.map((title, column) => {
    const better = doubled.get(title);
    if (better !== undefined) {
      return { property: null, mayBe: [], near: [], isReadOnly: false, better };
    }
    const sure = surePropertyOf(title, free);
    const property = column === idColumn ? RECORD_ID : (mapped[column] ?? sure?.name ?? null);
    const isOpen = property === null && !OWN_COLUMNS.has(title);
    const { names = [], isReadOnly = false } = (isOpen && named(title)) || {};
    const near = isOpen && !isReadOnly ? nearNames(title, properties ?? [], taken) : [];
    return { property, mayBe: names.length > 1 ? names : [], near, isReadOnly };
  });
}
