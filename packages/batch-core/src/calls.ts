// The loop for calls: associations, property definitions, lists of records, communication preferences, custom events,
// merges, the account and its settings. An entry of its own: who only writes records does not load it.
export { planCall, type CallPlan } from "./kinds/plan-call.ts";
export { buildCall } from "./request/build-call.ts";
export type { CallRequest } from "./request/call-request.ts";
export { interpretCall, skipCall } from "./interpret/interpret-call.ts";
export { summarizeCall } from "./kinds/calls/summarize-call.ts";
export type {
  AccountCallJob,
  AccountSettingCallJob,
  AssociationCallJob,
  CallJob,
  DataSensitivity,
  EventCallJob,
  ListCallJob,
  MembershipCallJob,
  MergeCallJob,
  ObjectSettingCallJob,
  OwnersCallJob,
  PropertyCallJob,
  Resolved,
  ResolvedCallJob,
  SettingCallJob,
  StatusCallJob,
} from "./job/call-job.ts";
export type {
  AssociationPage,
  CallBatch,
  CallEntry,
  CallFate,
  CallInput,
  CallInterpretation,
  EventInput,
  ListNameInput,
  MergeInput,
  NextPageInput,
  PropertyInput,
  RecordInput,
  NextListsInput,
  SettingPage,
  SubscriberInput,
} from "./kinds/calls/call-batch.ts";
