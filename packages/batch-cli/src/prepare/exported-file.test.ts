import { join } from "node:path";
import { expect, test } from "vitest";
import { aFile, aFolder } from "../../test/temporary.ts";
import { EXIT } from "../exit-codes.ts";
import { anAccount, runMain } from "../testing/run-main.ts";

test.each([
  [
    "companies",
    "Company name,Company Domain Name,Number of Employees,Annual Revenue\nAcme,acme.example,5,1000\n",
    { name: "Acme", domain: "acme.example", numberofemployees: "5", annualrevenue: "1000" },
  ],
  [
    "deals",
    "Deal Name,Deal Stage,Pipeline\nBig one,Appointment Scheduled,Sales Pipeline\n",
    { dealname: "Big one", dealstage: "appointmentscheduled", pipeline: "default" },
  ],
])(
  "the columns and options of an export are found by their labels: %s",
  async (object, text, values) => {
    const account = await anAccount();
    const argv = ["create", object, await aFile(text), "--coerce", "--yes"];
    const out = join(await aFolder(), "run");
    const { code } = await runMain([...argv, "--out", out, "--base-url", account.url]);
    expect(code).toBe(EXIT.success);
    expect(account.inspect(object).map(({ properties }) => properties)).toMatchObject([values]);
  },
);
