// What a program that only writes records does without. Loaded by the first call that needs it.
export * from "../calls/run-call.ts";
export { readPages } from "../calls/read-pages.ts";
export { applyPlan } from "../look/apply-plan.ts";
export { diffSource } from "../look/diff-source.ts";
