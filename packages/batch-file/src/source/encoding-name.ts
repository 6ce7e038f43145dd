import type { Problems } from "../problems/problems.ts";

/** What people meet; `TextDecoder` knows some more, and other labels of these. */
const COMMON =
  "utf-8, utf-16le, utf-16be, windows-1250 to windows-1258, windows-874, iso-8859-1 to iso-8859-16, " +
  "macintosh, x-mac-cyrillic, koi8-r, koi8-u, ibm866, shift_jis, euc-jp, iso-2022-jp, gbk, gb18030, " +
  "big5, euc-kr";

/** The name of an encoding by one of its labels, such as `windows-1252` for `latin1`. */
export function encodingName(label: string, problems: Problems): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    problems.stop(
      undefined,
      "OPTION",
      `unknown encoding ${JSON.stringify(label)}.`,
      `Expected one of: ${COMMON}.`,
    );
  }
}
