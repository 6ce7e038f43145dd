/** Labels of default properties in a new account that `wordsOf` the name does not give. */
const LABELS: Readonly<Partial<Record<string, string>>> = {
  address: "Street Address",
  address2: "Street Address 2",
  amount_in_home_currency: "Amount in company currency",
  annualrevenue: "Annual Revenue",
  associatedcompanyid: "Primary Associated Company ID",
  closed_lost_reason: "Closed Lost Reason",
  closed_won_reason: "Closed Won Reason",
  closed_date: "Close date",
  closedate: "Close Date",
  country: "Country/Region",
  createdate: "Create Date",
  deal_currency_code: "Currency",
  dealname: "Deal Name",
  dealtype: "Deal Type",
  facebook_company_page: "Facebook Company Page",
  fax: "Fax Number",
  firstname: "First Name",
  founded_year: "Year Founded",
  hs_additional_emails: "Additional email addresses",
  hs_all_contact_vids: "All vids for a contact",
  hs_buying_role: "Buying Role",
  hs_calculated_phone_number: "Calculated Phone Number in International Format",
  hs_country_region_code: "Country/Region Code",
  hs_createdate: "Object create date/time",
  hs_email_domain: "Email Domain",
  hs_is_closed: "Is Deal Closed?",
  hs_is_closed_won: "Is Closed Won",
  hs_language: "Preferred language",
  hs_lastmodifieddate: "Last Modified Date",
  hs_lead_status: "Lead Status",
  hs_linkedin_url: "LinkedIn URL",
  hs_manual_forecast_category: "Forecast category",
  hs_num_child_companies: "Number of child companies",
  hs_object_id: "Record ID",
  hs_object_source: "Record creation source",
  hs_object_source_id: "Record creation source ID",
  hs_object_source_label: "Record source",
  hs_parent_company_id: "Parent Company",
  hs_ticket_category: "Category",
  hs_ticket_priority: "Priority",
  hubspot_team_id: "HubSpot Team",
  is_public: "Is Public",
  jobtitle: "Job Title",
  lastmodifieddate: "Last Modified Date",
  lastname: "Last Name",
  lifecyclestage: "Lifecycle Stage",
  linkedin_company_page: "LinkedIn Company Page",
  marital_status: "Marital Status",
  mobilephone: "Mobile Phone Number",
  num_associated_contacts: "Number of Associated Contacts",
  num_associated_deals: "Number of Associated Deals",
  numberofemployees: "Number of Employees",
  numemployees: "Number of Employees",
  phone: "Phone Number",
  relationship_status: "Relationship Status",
  source_type: "Source",
  state: "State/Region",
  timezone: "Time Zone",
  total_money_raised: "Total Money Raised",
  website: "Website URL",
  zip: "Postal Code",
};

/** Those that differ from object to object. */
const LABELS_OF_OBJECT: Readonly<Partial<Record<string, string>>> = {
  "Company name": "Company name",
  "Company domain": "Company Domain Name",
  "Company twitterhandle": "Twitter Handle",
  "Contact company": "Company Name",
  "Contact twitterhandle": "Twitter Username",
  "Deal description": "Deal Description",
  "Ticket content": "Ticket description",
  "Ticket subject": "Ticket name",
};

/** Labels of options that `wordsOf` the value does not give. */
const OPTION_LABELS: Readonly<Partial<Record<string, string>>> = {
  "dealtype newbusiness": "New Business",
  "dealtype existingbusiness": "Existing Business",
  "lifecyclestage marketingqualifiedlead": "Marketing Qualified Lead",
  "lifecyclestage salesqualifiedlead": "Sales Qualified Lead",
};

/** @param singular The object, such as `Contact`. */
export function labelOfProperty(name: string, singular: string): string {
  if (name === "hubspot_owner_id") return `${singular} owner`;
  if (name === "hs_merged_object_ids") return `Merged ${singular} IDs`;
  return LABELS_OF_OBJECT[`${singular} ${name}`] ?? LABELS[name] ?? wordsOf(name);
}

/** @param name The property that has the option. */
export function labelOfOption(name: string, value: string): string {
  return OPTION_LABELS[`${name} ${value}`] ?? wordsOf(value);
}

/** `COMPUTER_SOFTWARE` is shown as "Computer software", and `hs_call_title` as "Call title". */
function wordsOf(name: string): string {
  const words = name.replace(/^hs_/, "").replaceAll("_", " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
