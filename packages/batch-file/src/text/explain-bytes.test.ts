import { expect, test } from "vitest";
import { explainBytes } from "./explain-bytes.ts";

const TEXT = "name,city\nJörg Müller,Köln\nÉmilie Géraud,Besançon\n“Ana” – don’t,España\n";

/** What a byte above 0x7F is in Mac Roman, of the letters above. */
const MAC: Readonly<Partial<Record<string, number>>> = {
  ö: 0x9a,
  ü: 0x9f,
  É: 0x83,
  é: 0x8e,
  ç: 0x8d,
  "“": 0xd2,
  "”": 0xd3,
  "–": 0xd0,
  "’": 0xd5,
  ñ: 0x96,
};
const WINDOWS: Readonly<Partial<Record<string, number>>> = {
  ö: 0xf6,
  ü: 0xfc,
  É: 0xc9,
  é: 0xe9,
  ç: 0xe7,
  "“": 0x93,
  "”": 0x94,
  "–": 0x96,
  "’": 0x92,
  ñ: 0xf1,
};

function bytesOf(text: string, table: typeof MAC): Uint8Array {
  return Uint8Array.from(text, (character) => table[character] ?? character.charCodeAt(0));
}

test.each<[string, Uint8Array, string, string]>([
  ["Windows-1252", bytesOf(TEXT, WINDOWS), "Windows-1252", "windows-1252"],
  [
    "Windows-1252, of which only dashes and quotes are not ASCII",
    bytesOf("“don’t” –", WINDOWS),
    "Windows-1252",
    "windows-1252",
  ],
  ["Mac Roman", bytesOf(TEXT, MAC), "Mac Roman", "macintosh"],
  [
    "Shift JIS",
    Uint8Array.of(0x83, 0x65, 0x83, 0x58, 0x2c, 0x93, 0x8c, 0x8b, 0x9e, 0x0a),
    "Shift JIS",
    "shift_jis",
  ],
  [
    "what begins as Shift JIS and is cut",
    Uint8Array.of(0x83, 0x65, 0x83, 0x58, 0x83),
    "Shift JIS",
    "shift_jis",
  ],
  ["a character that is cut off", Uint8Array.of(0x61, 0xe2), "Windows-1252", "windows-1252"],
])("%s", (_, bytes, name, label) => {
  expect(explainBytes("utf-8", bytes)).toEqual([
    `not UTF-8 text, perhaps ${name}.`,
    `Give the encoding (${label}), or save the file as “CSV UTF-8”.`,
    { encoding: label },
  ]);
});
