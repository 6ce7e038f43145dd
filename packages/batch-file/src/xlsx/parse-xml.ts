import { SaxesParser } from "saxes";
import { FileError } from "../problems/file-error.ts";
import type { Problems } from "../problems/problems.ts";
import { MAX_ROW_CHARACTERS } from "../rows/limits.ts";
import { detectEncoding } from "../source/detect-encoding.ts";
import { quote, reasonOf } from "./quote.ts";
import type { Part } from "./zip-parts.ts";

export type Attributes = Readonly<Partial<Record<string, string>>>;

/** Called as a part is read. Names come without a prefix: `x:row` is a `row`. */
export interface XmlHandlers {
  /** @param depth 1 for the root, 2 for its children. */
  readonly open: (name: string, attributes: Attributes, depth: number) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string, depth: number) => void;
}

const MAX_DEPTH = 64;

/**
 * Reads the XML of a part, and yields after each piece of it, so that what the handlers gathered can be
 * taken. Namespaces are not compared: Strict and Transitional workbooks differ in nothing else.
 */
export async function* parseXml(
  { name: part, bytes }: Part,
  { open, text, close }: XmlHandlers,
  problems: Problems,
): AsyncGenerator<void, void, undefined> {
  const parser = new SaxesParser({ position: false });
  let decoder: TextDecoder | undefined;
  let depth = 0;
  /** How many characters were read since the last tag. The parser keeps them in memory. */
  let held = 0;

  parser.on("doctype", () => {
    const message = `${quote(part)} has a document type declaration, which no workbook has.`;
    problems.stop(undefined, "DAMAGED", message, "Open the file in Excel and save it again.");
  });
  parser.on("opentag", (tag) => {
    held = 0;
    depth += 1;
    if (depth > MAX_DEPTH) throw new Error(`more than ${MAX_DEPTH} elements inside of each other`);
    open(localName(tag.name), tag.attributes as Attributes, depth);
  });
  parser.on("closetag", (tag) => {
    held = 0;
    close?.(localName(tag.name), depth);
    depth -= 1;
  });
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }

  try {
    for await (const piece of bytes()) {
      decoder ??= new TextDecoder(detectEncoding(piece).name, { fatal: true });
      const decoded = decoder.decode(piece, { stream: true });
      held += decoded.length;
      parser.write(decoded);
      if (held > MAX_ROW_CHARACTERS) {
        problems.stop(
          undefined,
          "TOO_LARGE",
          `${quote(part)} has a text or name of more than 4 million characters.`,
        );
      }
      yield;
    }
    parser.write(decoder?.decode() ?? "").close();
  } catch (error) {
    if (error instanceof FileError) throw error;
    problems.stop(
      undefined,
      "DAMAGED",
      `${quote(part)} cannot be read (${reasonOf(error)}).`,
      "Open the file in Excel and save it again.",
    );
  }
  yield;
}

/** For a part of which the handlers keep little. */
export async function parseWholeXml(
  part: Part,
  handlers: XmlHandlers,
  problems: Problems,
): Promise<void> {
  for await (const _ of parseXml(part, handlers, problems));
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
