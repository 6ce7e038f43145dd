// Lets msw answer what is sent with the `fetch` of the host.
import process from "node:process";
import { createSandbox } from "@x/batch-sandbox";
import { handlers } from "@x/batch-sandbox/msw";
import { setupServer } from "msw/node";
import { writeRecords } from "./write-records.js";

const server = setupServer(...handlers(createSandbox()));
server.listen();
process.stdout.write(await writeRecords(fetch));
server.close();
