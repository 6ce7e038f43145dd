import { expect, test } from "vitest";
import { isToSay, type Told, whyNothing } from "./why-nothing.ts";

const RUN = { account: "7", paused: undefined, waiting: undefined };

test.each([
  [
    { ...RUN, paused: "Somebody paused it, by a command, a program or the studio." },
    "paused",
    /^account 7 is paused: Somebody paused it, by a command, a program or the studio\. To go on/,
  ],
  [
    { ...RUN, waiting: { for: "connect failed: no", until: "2026-11-30T02:07:50.001Z" } },
    "delayed",
    /^it waits until 2026-11-30 02:07:51 UTC, and is then tried again by itself: connect failed: no$/,
  ],
  [RUN, "waiting", /^no worker sends to account 7: /],
  [RUN, "driven", /^$/],
] as const)("why nothing of a run is sent: %o, %s", (run, state, said) => {
  expect(whyNothing(run, { state }, {})).toMatch(said);
});

test("a reason is said once, when two looks in a row saw it, and so is its end", () => {
  const looks = ["", "a", "", "b", "b", "b", "", "b", "", ""];
  let told: Told = { said: "", seen: "" };
  const said = looks.map((why) => {
    const say = isToSay(told, why);
    told = { said: say ? why : told.said, seen: why };
    return say;
  });
  expect(said).toEqual([false, false, false, false, true, false, false, false, false, true]);
});
