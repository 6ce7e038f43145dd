// The loop for calls: associations, property definitions, the account and its settings. An entry of its own: who only
// writes records does not load it.
export { planCall, type CallPlan } from "./kinds/calls/plan-call.ts";
export { buildCall, type CallRequest } from "./request/build-call.ts";
export { interpretCall, skipCall } from "./interpret/interpret-call.ts";
export { summarizeCall } from "./kinds/calls/summarize-call.ts";
export type {
  AccountCallJob,
  AssociationCallJob,
  CallJob,
  DataSensitivity,
  AccountSettingCallJob,
  ObjectSettingCallJob,
  OwnersCallJob,
  PropertyCallJob,
  Resolved,
  ResolvedCallJob,
  SettingCallJob,
} from "./job/call-job.ts";
export type {
  AssociationPage,
  CallBatch,
  CallEntry,
  CallFate,
  CallInput,
  CallInterpretation,
  NextPageInput,
  PropertyInput,
  RecordInput,
  SettingPage,
} from "./kinds/calls/call-batch.ts";
