import type { RecordList, RecordObjectType } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import { isCustomName, typeIdIn } from "../account/type-id-in.ts";
import { ImportError } from "../errors/import-error.ts";
import { didYouMean } from "../mapping/nearest.ts";
import type { ListTask } from "../store/list-task.ts";

/** `MANUAL` and `SNAPSHOT` lists take records; filters choose those of a `DYNAMIC` one. */
const isStatic = ({ processingType }: RecordList): boolean =>
  processingType === "MANUAL" || processingType === "SNAPSHOT";

/**
 * Finds the static list that records are to be added to: by its exact name, or by its id where no list has that name.
 *
 * @throws {ImportError} with code `LIST`, where there is none, it is of another object, or filters choose its records.
 * @throws {JobStoppedError} when HubSpot does not say which lists there are.
 *
 * @example
 * async function addGuests(options: StartOptions): Promise<ImportEnd> {
 *   const { client } = options;
 *   const toList = await findList(client, "contacts", "Conference 2026");
 *   return (await start({ ...options, toList })).ended;
 * }
 */
export async function findList(
  client: Pick<ImportClient, "lists" | "schemas">,
  objectType: string,
  nameOrId: string,
): Promise<ListTask> {
  const typeId = await typeIdOf(objectType, client);
  const list = await findByNameOrId(client, typeId, nameOrId);
  const called = JSON.stringify(nameOrId);
  if (list === undefined) {
    const lists = await client.lists.all(typeId as RecordObjectType, { maxRetries: MAX_RETRIES });
    const hint = didYouMean(
      nameOrId,
      lists.filter(isStatic).map(({ name }) => name),
    );
    throw new ImportError(
      "LIST",
      `No list of ${objectType} in HubSpot has the name or id ${called}.${hint} To make a new one: in HubSpot, create a static list of ${objectType} with this name. Nothing was sent.`,
    );
  }
  const { listId, name, objectTypeId } = list;
  if (objectTypeId !== typeId) {
    throw new ImportError(
      "LIST",
      `The list ${called} has records of the object ${objectTypeId}, expected ${objectType} (${typeId}). Choose a list of ${objectType}. Nothing was sent.`,
    );
  }
  if (!isStatic(list)) {
    throw new ImportError(
      "LIST",
      `The list ${called} is ${list.processingType}: HubSpot chooses its records by filters, and none can be added. Choose a static list. Nothing was sent.`,
    );
  }
  return { id: listId, name };
}

async function findByNameOrId(
  { lists }: Pick<ImportClient, "lists">,
  typeId: string,
  nameOrId: string,
): Promise<RecordList | undefined> {
  const objectType = typeId as RecordObjectType;
  const named = await lists.find({ objectType, name: nameOrId }, { maxRetries: MAX_RETRIES });
  if (named !== undefined || !/^\d{1,20}$/.test(nameOrId)) return named;
  return lists.find({ id: nameOrId }, { maxRetries: MAX_RETRIES });
}

const MAX_RETRIES = 3;

/** Lists name their object by its type id. That of `p_vendor` is asked for. */
async function typeIdOf(
  objectType: string,
  { schemas }: Pick<ImportClient, "schemas">,
): Promise<string> {
  const all = isCustomName(objectType) ? await schemas({ maxRetries: MAX_RETRIES }) : [];
  return typeIdIn(all, objectType);
}
