import { createSandbox } from "@x/batch-sandbox";
import { listen, persist } from "@x/batch-sandbox/node";

const kept = await persist(createSandbox(), "account.jsonl");
const server = await listen(kept);
console.log(server.port > 0); //=> true
await server.close();
await kept.close();
