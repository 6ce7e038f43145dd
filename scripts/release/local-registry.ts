// `node scripts/release/local-registry.ts <folder> <url> <scope>` serves a registry on this machine until it is ended, and prints its
// address. It keeps what is published of ours in the folder, and takes all other packages from the registry at the URL.
import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { join } from "node:path";
import { runServer } from "verdaccio";

const [folder, url, scope] = process.argv.slice(2) as [string, string, string];
const own = { access: "$all", publish: "$authenticated" };
const server: Server = await runServer({
  self_path: folder,
  configPath: join(folder, "config.yaml"),
  storage: join(folder, "packages"),
  auth: { htpasswd: { file: join(folder, "htpasswd") } },
  uplinks: { others: { url, maxage: "60m" } },
  packages: {
    [`${scope}/*`]: own,
    "hubspot-batch": own,
    "**": { access: "$all", proxy: "others" },
  },
  max_body_size: "50mb",
  log: { type: "stderr", level: "error" },
});
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
