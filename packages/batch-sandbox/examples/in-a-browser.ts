import { createSandbox } from "@x/batch-sandbox";
import { handlers } from "@x/batch-sandbox/msw";
import { setupWorker } from "msw/browser";

await setupWorker(...handlers(createSandbox())).start();
const headers = { authorization: "Bearer any" };
const response = await fetch("https://api.hubapi.com/crm/v3/objects/contacts", {
  headers,
});
console.log(await response.text()); //=> {"results":[]}
