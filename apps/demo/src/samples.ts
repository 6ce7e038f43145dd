import type { Sample } from "@x/studio";
import companies from "../../../examples/companies.csv?raw";
import contacts from "../../../examples/contacts.csv?raw";

/** Files that come with the page. */
export const SAMPLES: readonly Sample[] = [
  { label: "Companies", file: () => new File([companies], "companies.csv") },
  { label: "Contacts", file: () => new File([contacts], "contacts.csv") },
];
