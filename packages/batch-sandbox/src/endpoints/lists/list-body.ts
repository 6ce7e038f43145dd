import type { Account } from "../../account/account.ts";
import { isoMoment } from "../../internal/iso-moment.ts";
import type { StoredList } from "../../account/lists.ts";

/** A list as an answer has it, without what only one kind of answer adds. */
export function listFields(account: Account, list: StoredList): object {
  const { id, name, objectType, processingType, createdAt, updatedAt } = list;
  return {
    listId: id,
    listVersion: 1,
    name,
    objectTypeId: account.findObject(objectType)?.typeId ?? objectType,
    processingType,
    processingStatus: "COMPLETE",
    createdAt: isoMoment(createdAt),
    updatedAt: isoMoment(updatedAt),
    filtersUpdatedAt: isoMoment(createdAt),
  };
}

/** A list that was asked for by itself. Filters are told only where the query says `includeFilters=true`. */
export function listBody(account: Account, list: StoredList, query?: URLSearchParams): object {
  const { filterBranch, members } = list;
  const showsFilters = query?.get("includeFilters") === "true" && filterBranch !== undefined;
  return {
    ...listFields(account, list),
    size: members.size,
    ...(showsFilters && { filterBranch }),
  };
}
