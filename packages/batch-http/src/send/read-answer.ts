import { type Answer, parseAnswer } from "@x/batch-core";
import { messageOf } from "@x/batch-core/options";

/** Largest body that is read, in bytes after decompression: an endless body would fill the memory. */
// Enough for 100 records with ten texts each of the longest that a property can hold (fact 83).
export const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/**
 * Reads a response into an answer. When the body of an error status cannot be read, the status counts alone, and the body
 * says why. What came of it is not quoted: a token in it may be cut, and would not be known as one.
 *
 * @param maxBytes For tests.
 * @throws When the body of a 2xx cannot be read: such an answer confirms nothing.
 */
export async function readAnswer(
  response: Response,
  maxBytes: number = MAX_ANSWER_BYTES,
): Promise<Answer> {
  const text = await readText(response, maxBytes).catch((error: unknown) => {
    if (response.ok) throw error;
    return `the body did not come whole: ${messageOf(error)}`;
  });
  return parseAnswer({ status: response.status, headers: response.headers, text });
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
      // Closes the connection. It does not matter here if that fails.
      reader.cancel().catch(() => {});
      throw new Error(`It is longer than ${maxBytes} bytes.`);
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}
