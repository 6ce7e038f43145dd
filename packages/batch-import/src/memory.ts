export { createMemoryStore } from "./memory/memory-store.ts";
