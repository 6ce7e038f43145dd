// Run in a process of its own, by sandbox-size.ts: from nothing to an answer over HTTP.
const { createSandbox } = await import("@x/batch-sandbox");
const { listen } = await import("@x/batch-sandbox/node");
const server = await listen(createSandbox());
const response = await fetch(`${server.url}/crm/v3/properties/contacts`, {
  headers: { authorization: "Bearer bench" },
});
await response.text();
await server.close();
process.send!({ milliseconds: performance.now() });
