import {
  type Answer,
  isRefusal,
  notFound,
  type Refusal,
  validationError,
} from "../../answer/answers.ts";
import type { Call } from "../../call/call.ts";
import { ACCOUNT_CREATED_AT } from "../../internal/account-created-at.ts";
import type { Owner } from "../../settings/owners.ts";
import { nextPage, readLimit } from "../internal/read-query.ts";
import { isoMoment } from "../../internal/iso-moment.ts";

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;

/** A page of owners in the order of their ids; `after` is the last id of the page before. */
export function listOwners({ account, query }: Call): Answer | Refusal {
  const limit = readLimit(query, DEFAULT_LIMIT, MAX_LIMIT);
  if (isRefusal(limit)) return limit;
  const after = query.get("after") || "0";
  if (!/^\d+$/.test(after)) return validationError(`after must be a number; got ${after}`);
  const email = query.get("email")?.toLowerCase();
  const left = account.owners
    .filter((owner) => isShown(owner, query) && Number(owner.id) > Number(after))
    .filter((owner) => !email || owner.email.toLowerCase() === email)
    .toSorted((one, other) => Number(one.id) - Number(other.id));
  const page = left.slice(0, limit);
  const last = page.at(-1);
  if (last === undefined || left.length === page.length) {
    return { status: 200, body: { results: page.map(ownerBody) } };
  }
  const paging = { next: nextPage(query, last.id) };
  return { status: 200, body: { results: page.map(ownerBody), paging } };
}

/** By the id of the owner, or with `idProperty=userId` by that of the user. */
export function readOwner({ account, params, query }: Call): Answer | Refusal {
  const idProperty = query.get("idProperty") ?? "id";
  if (idProperty !== "id" && idProperty !== "userId") {
    return validationError(`idProperty must be id or userId; got ${idProperty}`);
  }
  const ownerId = params["ownerId"]!;
  if (!/^\d+$/.test(ownerId)) {
    return validationError(`${ownerId} is not a valid id`, { context: { ownerId: [ownerId] } });
  }
  const owner = account.owners.find(
    (it) => isShown(it, query) && String(idProperty === "id" ? it.id : userIdOf(it)) === ownerId,
  );
  return owner === undefined
    ? notFound("resource not found")
    : { status: 200, body: ownerBody(owner) };
}

/** Reads are about owners in use, or about archived ones and no others. */
function isShown({ archived = false }: Owner, query: URLSearchParams): boolean {
  return archived === (query.get("archived") === "true");
}

/** An archived owner has no `userId` any more; `userIdIncludingInactive` keeps it. */
function ownerBody(owner: Owner): Record<string, unknown> {
  const { id, email, firstName = "", lastName = "", teams, archived = false } = owner;
  const at = isoMoment(ACCOUNT_CREATED_AT);
  return {
    id,
    email,
    type: "PERSON",
    firstName,
    lastName,
    userId: archived ? null : userIdOf(owner),
    userIdIncludingInactive: userIdOf(owner),
    createdAt: at,
    updatedAt: at,
    archived,
    teams,
  };
}

function userIdOf({ id, userId = Number(id) + 1000 }: Owner): number {
  return userId;
}
