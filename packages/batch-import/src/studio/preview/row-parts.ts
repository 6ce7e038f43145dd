import type { Row } from "@x/batch-file";
import type { Edit } from "../../edits/edit.ts";
import { readEditedChunks } from "../../edits/edit-rows.ts";
import type { ReadSource } from "../sources/sources.ts";

/** Which rows are asked for. */
interface RowPart {
  /** The place of the first among those that are not left out, from 0. */
  readonly first: number;
  readonly count: number;
}

/** Reads some rows of a file, mended. */
export type ReadRowParts = (
  source: ReadSource,
  edits: readonly Edit[] | undefined,
  part: RowPart,
) => AsyncGenerator<readonly Row[], void, undefined>;

/** A file that is read up to a row. */
interface OpenFile {
  readonly of: ReadSource["survey"];
  readonly edits: string;
  readonly chunks: AsyncGenerator<readonly Row[], void, undefined>;
  /** What of the last chunk nobody has asked for yet. */
  rest: readonly Row[];
  /** The place of the next row. */
  next: number;
}

/** Returns a reader that goes on where it stopped when the next rows of a file are asked for. It keeps one file open. */
export function createRowParts(): ReadRowParts {
  let kept: OpenFile | undefined;

  async function keep(file: OpenFile | undefined): Promise<void> {
    const before = kept;
    kept = file;
    await before?.chunks.return();
  }
  async function open({ survey, upload }: ReadSource, given: RowPart, edits: readonly Edit[] = []) {
    const said = JSON.stringify(edits);
    const last = kept;
    if (last?.of === survey && last.edits === said && last.next === given.first) {
      // Not for two at a time.
      kept = undefined;
      return last;
    }
    await keep(undefined);
    const chunks = readEditedChunks(upload.file, survey, edits);
    return { of: survey, edits: said, chunks, rest: [], next: 0 } satisfies OpenFile as OpenFile;
  }
  return async function* (source, edits, part) {
    const file = await open(source, part, edits);
    const end = part.first + part.count;
    try {
      while (file.next < end) {
        if (file.rest.length === 0) {
          const { done, value } = await file.chunks.next();
          if (done === true) return;
          file.rest = value;
        }
        const isWanted = file.next >= part.first;
        const some = file.rest.slice(0, (isWanted ? end : part.first) - file.next);
        file.rest = file.rest.slice(some.length);
        file.next += some.length;
        if (isWanted && some.length > 0) yield some;
      }
      await keep(file);
    } finally {
      if (kept !== file) await file.chunks.return();
    }
  };
}
