import companies from "../../../../examples/companies.csv?raw";
import contacts from "../../../../examples/contacts.csv?raw";

/** A CSV file that comes with the page. */
export interface Sample {
  readonly label: string;
  readonly name: string;
  readonly text: string;
  readonly objectType: "companies" | "contacts";
}

export const SAMPLES: readonly Sample[] = [
  { label: "Companies", name: "companies.csv", text: companies, objectType: "companies" },
  { label: "Contacts", name: "contacts.csv", text: contacts, objectType: "contacts" },
];
