import { defineRoute } from "../../call/define-route.ts";
import { forObject } from "../../call/for-object.ts";
import {
  addAndRemoveMembers,
  addFromList,
  addMembers,
  removeAllMembers,
  removeMembers,
} from "./change-memberships.ts";
import { forList, forStaticList } from "./for-list.ts";
import { createList, deleteList, readListByName, readLists, readOneList } from "./one-list.ts";
import {
  batchReadMemberships,
  listMembers,
  listMembersByJoining,
  listsOfRecord,
} from "./read-memberships.ts";
import { searchLists } from "./search-lists.ts";

const ONE = "/{listId}";
const MEMBERS = `${ONE}/memberships` as const;
const LIST = { body: "list" } as const;
const NO_BODY = { body: "none" } as const;

export const LIST_ROUTES = [
  defineRoute("POST /", "create", createList),
  defineRoute("GET /", "read", readLists),
  defineRoute("POST /search", "search-lists", searchLists),
  defineRoute("POST /records/memberships/batch/read", "read", batchReadMemberships),
  defineRoute(
    "GET /records/{objectType}/{recordId}/memberships",
    "list-memberships",
    forObject(listsOfRecord),
  ),
  defineRoute("GET /object-type-id/{objectType}/name/{listName}", "read", readListByName),
  defineRoute(`GET ${ONE}`, "read", forList(readOneList)),
  defineRoute(`DELETE ${ONE}`, "archive", forList(deleteList)),
  defineRoute(`GET ${MEMBERS}`, "list-members", forList(listMembers)),
  defineRoute(`GET ${MEMBERS}/join-order`, "list-members", forList(listMembersByJoining)),
  defineRoute(`DELETE ${MEMBERS}`, "remove-all", forStaticList(removeAllMembers)),
  defineRoute(`PUT ${MEMBERS}/add`, "add", forStaticList(addMembers), LIST),
  defineRoute(`PUT ${MEMBERS}/remove`, "remove", forStaticList(removeMembers), LIST),
  defineRoute(
    `PUT ${MEMBERS}/add-and-remove`,
    "add-and-remove",
    forStaticList(addAndRemoveMembers),
  ),
  defineRoute(
    `PUT ${MEMBERS}/add-from/{sourceListId}`,
    "add-from",
    forStaticList(addFromList),
    NO_BODY,
  ),
];
