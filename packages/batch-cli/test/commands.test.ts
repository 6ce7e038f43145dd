import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { start } from "./child.ts";
import { command, write } from "./cli.ts";
import { aFile, aFolder } from "./temporary.ts";

describe("sandbox", () => {
  test("faults by a file, and records that outlive the process", async () => {
    const folder = await aFolder();
    const rules = [
      { operation: "create", nth: 1, fault: { kind: "reset", when: "before-answer" } },
      { operation: "read", fault: { kind: "status", status: 502 } },
    ];
    const faults = await aFile(JSON.stringify(rules));
    const argv = ["sandbox", "--port", "0", "--latency", "1-2", "--seed", "7"];
    const first = start([...argv, "--faults", faults, "--file", "account.jsonl"], { folder });
    const url = (await first.firstOutput).trim().split(" ").at(-1)!;
    const post = (to: string, operation: string, inputs: object[]) =>
      fetch(`${to}/crm/v3/objects/companies/batch/${operation}`, {
        method: "POST",
        headers: { authorization: "Bearer any" },
        body: JSON.stringify({ inputs }),
      });
    await expect(post(url, "create", [{ properties: { name: "Acme" } }])).rejects.toMatchObject({
      cause: { code: "ECONNRESET" },
    });
    const created = await post(url, "create", [{ properties: { name: "Beta" } }]);
    const { results } = (await created.json()) as { results: { id: string }[] };
    const ids = results.map(({ id }) => ({ id }));
    expect((await post(url, "read", ids)).status).toBe(502);
    first.kill("SIGTERM");
    expect(await first.ended).toMatchObject({ code: 0, stderr: "" });

    const second = start([...argv, "--file", "account.jsonl"], { folder });
    const next = (await second.firstOutput).trim().split(" ").at(-1)!;
    const read = await post(next, "read", ids);
    expect(await read.json()).toMatchObject({ results: ids });
    second.kill("SIGTERM");
    expect(await second.ended).toMatchObject({ code: 0, stderr: "" });
    const kept = await readFile(join(folder, "account.jsonl"), "utf8");
    expect(kept).toMatch(/"Acme"[^]*"Beta"/);
  });

  test.each(["SIGTERM", "SIGINT"] as const)(
    "listens, says where, and ends with %s",
    async (signal) => {
      const argv = ["sandbox", "--port", "0", "--limit", "7/10s"];
      const running = start(argv, { folder: await aFolder() });
      const line = await running.firstOutput;
      const [, url] =
        /^HubSpot sandbox listening on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(line) ?? [];
      if (url === undefined) throw new Error(`Not one line with an address: ${line}`);

      const { code, results } = await write({ url }, [
        "create",
        "companies",
        await aFile("name\nAcme\n"),
      ]);
      expect(code).toBe(0);
      expect(results).toMatchObject([{ status: "created", cells: ["Acme"] }]);
      const response = await fetch(`${url}/crm/v3/objects/companies/batch/read`, {
        method: "POST",
        headers: { authorization: "Bearer any" },
        body: JSON.stringify({ inputs: [{ id: results[0]!.id }], properties: ["name"] }),
      });
      expect(await response.json()).toMatchObject({ results: [{ properties: { name: "Acme" } }] });
      expect(response.headers.get("x-hubspot-ratelimit-max")).toBe("7");

      running.kill(signal);
      expect(await running.ended).toEqual({ code: 0, stdout: line, stderr: "" });
    },
  );
});

test("--help tells the commands, the exit codes and where the token comes from", async () => {
  const { code, stdout, stderr } = await command(["--help"], { folder: await aFolder() });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const commands = ["create", "update", "upsert", "archive", "sandbox"];
  for (const word of [...commands, "Exit codes:", "HUBSPOT_ACCESS_TOKEN", "--token-file"]) {
    expect(stdout).toContain(word);
  }
});

test("--version is the package's", async () => {
  const manifest = await readFile(join(import.meta.dirname, "../package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  expect(await command(["--version"], { folder: await aFolder() })).toEqual({
    code: 0,
    stdout: `${version}\n`,
    stderr: "",
  });
});
