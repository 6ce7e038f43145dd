import { type Answer, parseAnswer } from "@x/batch-core";

/**
 * The most bytes of a body that are read, counted after decompression. The largest honest answer is a
 * read of 100 records: this leaves 640 KB for each, ten texts of the longest that a property can hold
 * (fact 83). A body without end would otherwise take all the memory there is.
 */
export const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

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
      // Closes the connection. Whether that works does not matter here.
      reader.cancel().catch(() => {});
      throw new Error(`It is longer than ${maxBytes} bytes.`);
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}
