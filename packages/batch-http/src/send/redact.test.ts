import { cpuUsage } from "node:process";
import { describe, expect, test } from "vitest";
import { createSecrets } from "./redact.ts";

const TOKEN = "pat-na1/5e3c+7a90=not_to.be|seen";

function knowing(...secrets: string[]) {
  const known = createSecrets();
  for (const secret of secrets) known.add(secret);
  return known.redact;
}

const escaped = (character: string, form: (hex: string) => string) =>
  form(character.charCodeAt(0).toString(16).padStart(2, "0"));
const everyCharacter = (form: (hex: string) => string) =>
  Array.from(TOKEN, (character) => escaped(character, form)).join("");

describe("a secret is taken out", () => {
  test.each([
    ["as it is", TOKEN],
    ["in JSON within JSON", everyCharacter((hex) => String.raw`\u00${hex}`)],
    ["in capitals of hex", everyCharacter((hex) => String.raw`\u00${hex.toUpperCase()}`)],
    ["escaped twice", everyCharacter((hex) => String.raw`\\u00${hex}`)],
    ["with an escaped slash", TOKEN.replace("/", String.raw`\/`)],
    ["in JavaScript", everyCharacter((hex) => String.raw`\x${hex}`)],
    ["of a URL", encodeURIComponent(TOKEN)],
    ["of a URL within a URL", encodeURIComponent(encodeURIComponent(TOKEN))],
    ["of a URL, every character", everyCharacter((hex) => `%${hex}`)],
    ["in HTML within HTML", everyCharacter((hex) => `&amp;#x${hex};`)],
    ["in HTML, by hex", everyCharacter((hex) => `&#x${hex};`)],
    ["in HTML, by number", everyCharacter((hex) => `&#${Number.parseInt(hex, 16)};`)],
    ["in HTML, with zeros", everyCharacter((hex) => `&#X00${hex.toUpperCase()};`)],
    [
      "in a mix",
      TOKEN.replace("-", "%2D")
        .replace("/", "&#47;")
        .replace("=", String.raw`\u003D`),
    ],
  ])("%s", (_, written) => {
    expect(knowing(TOKEN)(`before ${written} after ${written}`)).toBe(
      "before [secret] after [secret]",
    );
  });

  test("of values and names, however deep", () => {
    const body = { [`a ${TOKEN}`]: [{ b: [TOKEN, 7, null, true] }], ["__proto__"]: TOKEN };
    const redacted = knowing(TOKEN)(JSON.parse(JSON.stringify(body)) as typeof body);
    expect(JSON.stringify(redacted)).toBe(
      '{"a [secret]":[{"b":["[secret]",7,null,true]}],"__proto__":"[secret]"}',
    );
  });

  test("each that is known", () => {
    const [one, other] = ["1".repeat(30), "2".repeat(30)];
    expect(knowing(one, other)([one, other, "3"])).toEqual(["[secret]", "[secret]", "3"]);
  });
});

test.each([
  ["older", ["1".repeat(30), `${"1".repeat(30)}2`]],
  ["newer", [`${"1".repeat(30)}2`, "1".repeat(30)]],
  ["a bearer", ["token-1", "token-12"]],
])("a secret is taken out whole when it begins with one that is %s", (_, secrets) => {
  const said = secrets.map((secret) => `Bearer ${secret}.`).join("");
  expect(knowing(...secrets)(said)).toMatch(/^(?:(?:Bearer )?\[secret\]\.){2}$/);
});

test("what holds no secret is the same value", () => {
  const body = { results: [{ id: "7", properties: { note: String.raw`50 % \ & more` } }] };
  expect(knowing(TOKEN)(body)).toBe(body);
  expect(knowing()(body)).toBe(body);
});

test("a short secret is taken out only as a bearer", () => {
  expect(knowing("x")(["x", "Bearer x", "Bearer%20x"])).toEqual(["x", "[secret]", "[secret]"]);
});

test("the newest eight are known; to add one again makes it new", () => {
  const secrets = Array.from({ length: 9 }, (_, place) => `${place}`.repeat(30));
  const { add, redact } = createSecrets();
  for (const secret of [...secrets.slice(0, 8), secrets[0]!, secrets[8]!]) add(secret);
  expect(redact(secrets)).toEqual(
    secrets.map((secret, place) => (place === 1 ? secret : "[secret]")),
  );
});

test.each(["\\", "&#0", "%", "%25", "&", "&amp;", "pat-na1-", String.raw`\u005`])(
  "a text made to be slow to search is not: 16 times of %s take about 16 times as long",
  (piece) => {
    const redact = knowing(String.raw`\\\&&&%%%pat-na1-`.repeat(2));
    /** Of the processor, in microseconds. */
    function timeOf(count: number): number {
      const before = cpuUsage();
      redact(piece.repeat(count));
      return cpuUsage(before).user;
    }
    timeOf(1_000);
    const short = Math.max(timeOf(10_000), 5_000);
    // A square would be 256.
    expect(timeOf(160_000) / short).toBeLessThan(64);
  },
);
