import type { Survey } from "@x/batch-file";
import {
  type ChosenColumns,
  decide,
  type DecideOptions,
  type Decided,
  type SavedMapping,
} from "@x/batch-import";
import type { Io } from "../io.ts";
import { sayRulesUnknown } from "../run/say-rules-unknown.ts";
import { printable } from "../terminal/printable.ts";
import { print } from "../terminal/print.ts";

/** What the user says of the columns, in options. */
export interface MappingOptions {
  readonly map: readonly string[];
  readonly mapping?: string;
  readonly saveMapping?: string;
  /** A mapping that was read already; `mapping` names the file of one. */
  readonly saved?: SavedMapping;
  readonly associate?: readonly string[];
}

/** Decides what each column is, and asks the user where there is one. */
export async function decideColumns(
  task: Survey &
    Pick<DecideOptions, "ask" | "clearBlanks" | "client" | "job" | "needsIdProperty" | "saved"> & {
      readonly options: MappingOptions;
      readonly io: Io;
      /** Whether the user can be asked. */
      readonly interactive: boolean;
    },
): Promise<Decided> {
  const { options, io, interactive, header } = task;
  let saveTo = options.saveMapping;
  const decided = await decide({
    ...task,
    map: options.map,
    associate: options.associate,
    ...(interactive && { choose }),
    onRefused: (reason) =>
      print(
        io.stderr,
        `columns map by name only and rows are not checked, as HubSpot does not list the properties: ${printable(reason)}\n`,
      ),
    onRulesUnknown: sayRulesUnknown(io),
  });
  if (saveTo !== undefined) {
    const { saveMappingFile } = await import("./mapping-file.ts");
    await saveMappingFile(saveTo, header, decided.columns);
    print(io.stderr, `mapping saved: ${printable(saveTo)}\n`);
  }
  return decided;

  async function choose(
    open: Parameters<NonNullable<DecideOptions["choose"]>>[0],
  ): Promise<ChosenColumns | undefined> {
    const { chooseColumns } = await import("./choose-columns.ts");
    const chosen = await chooseColumns({ ...open, offerToSave: saveTo === undefined, io });
    saveTo ??= chosen?.saveTo;
    return chosen?.columns;
  }
}

/** The mapping that the user names, or that was read already. */
export async function readSaved({
  mapping,
  saved,
}: Pick<MappingOptions, "mapping" | "saved">): Promise<SavedMapping | undefined> {
  if (mapping === undefined) return saved;
  const { readMappingFile } = await import("./mapping-file.ts");
  return readMappingFile(mapping);
}
