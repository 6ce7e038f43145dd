/** Contacts that the sandbox has when it starts, so that some rows of the sample exist already. */
export const EXISTING_CONTACTS = [
  { firstname: "Ada", lastname: "Okafor", email: "ada.okafor@example.com" },
  { firstname: "Ben", lastname: "Larsen", email: "ben.larsen@example.com" },
  { firstname: "Chiara", lastname: "Ricci", email: "chiara.ricci@example.com" },
  { firstname: "Dmitri", lastname: "Volkov", email: "dmitri.volkov@example.com" },
  { firstname: "Emi", lastname: "Tanaka", email: "emi.tanaka@example.com" },
];
