import { createSandbox } from "@x/batch-sandbox";

// Run in a process of its own, by sandbox-size.ts.
const RECORDS = 1_000_000;

const sandbox = createSandbox();
for (let first = 0; first < RECORDS; first += 100) {
  const inputs = Array.from({ length: 100 }, (_, place) => ({
    properties: {
      email: `person-${first + place}@example.com`,
      firstname: "Ada",
      lastname: `Okafor ${first + place}`,
      city: "Lund",
      country: "Sweden",
      phone: `+46 70 ${first + place}`,
      jobtitle: "Engineer",
      company: `Example ${first}`,
    },
  }));
  const request = new Request("http://sandbox/crm/v3/objects/contacts/batch/create", {
    method: "POST",
    headers: { authorization: "Bearer bench" },
    body: JSON.stringify({ inputs }),
  });
  const { status } = await sandbox.fetch(request);
  if (status !== 201) throw new Error(`The sandbox answered ${status}.`);
}
const { rss } = process.memoryUsage();
process.send!({ rss, peak: process.resourceUsage().maxRSS * 1024 });
