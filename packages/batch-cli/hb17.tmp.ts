import process from "node:process";
const { main } = await import("/work/wt/json17/packages/batch-cli/src/main.ts");
process.exitCode = await main(process.argv.slice(2), process as never);
