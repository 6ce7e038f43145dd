// The loop of records, for what is asked beside them: associations and property definitions. An entry
// of its own, so that those who only write records do not load it.
export { planCall, type CallPlan } from "./plan-call.ts";
export { buildCall, type CallRequest } from "./build-call.ts";
export { interpretCall } from "./interpret-call.ts";
export { skipCall } from "./skip-call.ts";
export { summarizeCall } from "./summarize-call.ts";
export type {
  AssociationCallJob,
  CallJob,
  DataSensitivity,
  PropertyCallJob,
  ResolvedCallJob,
} from "./call-job.ts";
export type {
  AssociationPage,
  CallBatch,
  CallEntry,
  CallFate,
  CallInput,
  CallInterpretation,
  CallPart,
  PairInput,
  PropertyInput,
  RecordInput,
} from "./call-batch.ts";
