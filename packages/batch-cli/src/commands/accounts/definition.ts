import { Option } from "commander";
import type { AddAccountOptions } from "./add-account.ts";
import type { DatabaseOptions } from "../../queue/database-url.ts";
import { addBehindHelp } from "../../terminal/help-layout.ts";
import { ofQueue } from "../database-options.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { shared } from "../options.ts";

const JSON_OPTION = "print what was done as a JSON object; never a token";

export const addAccounts: AddCommand = (program, io, done) => {
  const accounts = program
    .command("accounts")
    .description("Keep named accounts, for --account.")
    .helpCommand(false);
  addBehindHelp(accounts, PLACE);
  addExamples(accounts, "accounts add acme", "create companies companies.csv --account acme");

  const add = accounts
    .command("add")
    .description(
      "Keep an account; its token is asked for, or read from stdin, and tried on HubSpot.",
    )
    .argument("<name>", "what to call it: small letters, digits, - and _")
    .addOption(shared.baseUrl())
    .addOption(shared.apiVersion())
    .addOption(new Option("--no-keychain", "keep the token in a file that only you can read"))
    .option("--yes", "replace an account of another portal without a question")
    .option("--json", JSON_OPTION)
    .action(async (name: string, options: AddAccountOptions) => {
      const { addAccount } = await import("./add-account.ts");
      done(await addAccount(name, options, io));
    });
  addExamples(
    add,
    "accounts add acme",
    "accounts add test --base-url http://127.0.0.1:8787 < token",
  );

  const list = accounts
    .command("list")
    .description(
      "Show the accounts that are kept, and which is the default; with --database, those of a queue that have runs to send or are paused.",
    )
    .addOption(ofQueue("show the accounts of the queue in this Postgres"))
    .option("--json", "print a JSON object for each account, a line each; never its token")
    .action(async (options: DatabaseOptions & { readonly json?: boolean }) => {
      if (options.database !== undefined) {
        const { accountsOfQueue } = await import("../../queue/accounts-of-queue.ts");
        return done(await accountsOfQueue(options, io));
      }
      const { json = false } = options;
      const { listAccounts } = await import("./accounts.ts");
      done(await listAccounts(json, io));
    });
  addExamples(list, "accounts list", "accounts list --database");

  const use = accounts
    .command("use")
    .description("Make an account the default.")
    .argument("<name>", "which account")
    .option("--json", JSON_OPTION)
    .action(async (name: string, { json = false }: { readonly json?: boolean }) => {
      const { useAccount } = await import("./accounts.ts");
      done(await useAccount(name, json, io));
    });
  addExamples(use, "accounts use acme");

  const remove = accounts
    .command("remove")
    .description("Forget an account and its token.")
    .argument("<name>", "which account")
    .option("--json", JSON_OPTION)
    .action(async (name: string, { json = false }: { readonly json?: boolean }) => {
      const { removeAccount } = await import("./accounts.ts");
      done(await removeAccount(name, json, io));
    });
  addExamples(remove, "accounts remove acme");
};

const PLACE = `
Tokens are kept in the keychain of the operating system, or, where there is none, in a file that only \
you can read. A command takes the token of --token-file or --account; without either, that of \
HUBSPOT_ACCESS_TOKEN; without that, that of the default account.`;
