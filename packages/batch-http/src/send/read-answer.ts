import type { Answer } from "@x/batch-core";

/**
 * The most bytes of a body that are read, counted after decompression. The largest honest answer is a
 * read of 100 records: this leaves 640 KB for each, ten texts of the longest that a property can hold
 * (fact 83). A body without end would otherwise take all the memory there is.
 */
export const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** HubSpot's answers nest about ten levels. Deeper ones would overflow the stack of whoever walks them. */
const MAX_DEPTH = 100;

/**
 * The most values in a body. One takes two bytes of text or more, and up to a hundred of memory: 64 MB of
 * `[]` would end the process. A read of 100 records with 1,000 properties each, and 5 earlier values of
 * each property, has half of it.
 */
const MAX_VALUES = 5_000_000;

/**
 * Reads the body to its end. A refusal without a readable body is still a refusal, by its status.
 *
 * @param maxBytes Given in tests only.
 * @throws The reason why the body of a 2xx cannot be read: such an answer confirms nothing.
 */
export async function readAnswer(
  response: Response,
  maxBytes: number = MAX_ANSWER_BYTES,
): Promise<Answer> {
  const text = await readText(response, maxBytes).catch((error: unknown) => {
    if (response.ok) throw error;
    return "";
  });
  return {
    kind: "response",
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: parse(text),
  };
}

async function readText({ body }: Response, maxBytes: number): Promise<string> {
  if (body === null) return "";
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.length;
    if (bytes > maxBytes) {
      // Closes the connection. Whether that works does not matter here.
      reader.cancel().catch(() => {});
      throw new Error(`It is longer than ${maxBytes} bytes.`);
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}

/** The JSON in a text, or the text where there is none that can be used. */
function parse(text: string): unknown {
  if (text.length > 2 * MAX_VALUES && hasTooManyValues(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return isDeeper(value, MAX_DEPTH) ? text : value;
  } catch {
    return text;
  }
}

/** Counts where a value can begin: after `[`, `{` and `,`, but for those within strings. */
function hasTooManyValues(text: string): boolean {
  let values = 1;
  let isInString = false;
  for (let place = 0; place < text.length && values <= MAX_VALUES; place += 1) {
    const character = text[place];
    if (character === "\\") place += 1;
    else if (character === '"') isInString = !isInString;
    else if (!isInString && (character === "[" || character === "{" || character === ",")) {
      values += 1;
    }
  }
  return values > MAX_VALUES;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  for (const item of Object.values(value)) if (isDeeper(item, levels - 1)) return true;
  return false;
}
