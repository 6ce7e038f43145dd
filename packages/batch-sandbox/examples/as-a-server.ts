import { createSandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";

const server = await listen(createSandbox()); // http://127.0.0.1, at a free port
const headers = { authorization: "Bearer any" };
const response = await fetch(`${server.url}/crm/v3/properties/contacts/email`, {
  headers,
});
console.log(response.status); //=> 200
await server.close();
