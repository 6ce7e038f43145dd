import process from "node:process";
import { findPostgres } from "./find-postgres.ts";
import { runStatement, startServer } from "./postgres-server.ts";

/** A database for a test. */
export interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** Returns why there is no Postgres to test with; undefined when there is one. */
export function whyNoPostgres(): string | undefined {
  if (process.env["PG_URL"] !== undefined || findPostgres() !== undefined) return undefined;
  return "No Postgres: set PG_URL to one with a right to create databases, or install Debian's package postgresql.";
}

/** Makes a new database: on the server of PG_URL, or on one that is started for it. */
export async function startPostgres(): Promise<TestPostgres> {
  const url = process.env["PG_URL"];
  // Nothing of it is kept.
  return url === undefined ? startServer(["fsync=off"]) : makeDatabase(url);
}

async function makeDatabase(server: string): Promise<TestPostgres> {
  const name = `batch_queue_${process.pid}_${Date.now()}`;
  const url = new URL(server);
  url.pathname = name;
  await runStatement(server, `create database ${name}`);
  const drop = `drop database ${name} with (force)`;
  return { url: url.href, stop: () => runStatement(server, drop) };
}
