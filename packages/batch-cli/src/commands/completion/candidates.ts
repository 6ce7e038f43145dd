import type { Command, Option } from "commander";

/** Something the word under the cursor can become. */
export interface Candidate {
  readonly value: string;
  readonly description?: string;
}

/** What can be known only when it is asked: names in files, of folders. */
export interface Names {
  accounts(): Promise<readonly string[]>;
  objects(): Promise<readonly string[]>;
  runs(): Promise<readonly string[]>;
}

/**
 * What the last word can become, or `files` where it is the name of one.
 *
 * @param words What follows the program's name, up to the cursor.
 */
export async function candidatesOf(
  program: Command,
  words: readonly string[],
  names: Names,
): Promise<readonly Candidate[] | "files"> {
  const current = words.at(-1) ?? "";
  const { command, option, argument } = follow(program, words.slice(0, -1));
  if (option?.long === "--id-property") {
    return idProperties(command, words).filter(({ value }) => value.startsWith(current));
  }
  if (option?.long === "--objects") {
    // A list: what follows the last comma is completed.
    const before = current.slice(0, current.lastIndexOf(",") + 1);
    const all = (await names.objects()).map((name) => `${before}${name}`);
    return plain(all.filter((value) => value.startsWith(current)));
  }
  const found = await choices(command, option, argument, current, names);
  return found === "files" ? found : found.filter(({ value }) => value.startsWith(current));
}

/** Where the words before the cursor lead: a command, and what of it comes next. */
function follow(
  program: Command,
  words: readonly string[],
): { command: Command; option: Option | undefined; argument: number } {
  let command = program;
  let option: Option | undefined;
  let argument = 0;
  for (const word of words) {
    if (option !== undefined) {
      option = undefined;
      continue;
    }
    if (word.startsWith("-") && word !== "-") {
      const found = command.options.find((one) => one.short === word || one.long === word);
      if (found?.required === true || found?.optional === true) option = found;
      continue;
    }
    const next = argument === 0 ? command.commands.find((one) => one.name() === word) : undefined;
    if (next === undefined) argument += 1;
    else command = next;
  }
  return { command, option, argument };
}

async function choices(
  command: Command,
  option: Option | undefined,
  place: number,
  current: string,
  names: Names,
): Promise<readonly Candidate[] | "files"> {
  if (option !== undefined) {
    if (option.argChoices !== undefined) return plain(option.argChoices);
    if (option.long === "--account") return plain(await names.accounts());
    return /<(?:file|folder|path)>/.test(option.flags) ? "files" : [];
  }
  const help = command.createHelp();
  if (current.startsWith("-")) {
    return help
      .visibleOptions(command)
      .map(({ long, description }) => ({ value: long ?? "", description }));
  }
  const commands = help.visibleCommands(command);
  if (commands.length > 0 && place === 0) {
    return commands.map((one) => ({ value: one.name(), description: one.description() }));
  }
  const { registeredArguments } = command;
  const argument =
    registeredArguments[place] ?? registeredArguments.findLast((one) => one.variadic);
  if (argument === undefined) return [];
  if (argument.argChoices !== undefined) return plain(argument.argChoices);
  switch (argument.name()) {
    case "object":
      return plain(await names.objects());
    case "plan":
      return "files";
    case "run": {
      const runs = (await names.runs()).filter((name) => name.startsWith(current));
      // A run that is elsewhere is named by its path.
      return runs.length > 0 ? plain(runs) : "files";
    }
    case "name":
      // A new account has a new name.
      return command.name() === "add" ? [] : plain(await names.accounts());
    default:
      return argument.name().startsWith("file") ? "files" : [];
  }
}

/** What is known of an account that is not asked. */
function idProperties(command: Command, words: readonly string[]): Candidate[] {
  const email = words.includes("contacts") ? ["email"] : [];
  return plain(command.name() === "update" ? [...email, "hs_object_id"] : email);
}

function plain(values: readonly string[]): Candidate[] {
  return values.map((value) => ({ value }));
}
