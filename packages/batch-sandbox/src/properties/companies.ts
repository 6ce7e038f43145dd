import { defineObject, OLDER_DATES } from "./define.ts";
import { INDUSTRIES } from "./industries.ts";
import { LEAD_STATUSES, LIFECYCLE_STAGES } from "./shared-options.ts";

export const companies = /* @__PURE__ */ defineObject("Company", {
  dates: OLDER_DATES,
  returned: "domain name",
  unaskedCreated: "website",
  unaskedChanged: "domain lifecyclestage",
  required: "domain|name",
  // The domain is not unique: the API creates the same one twice and refuses to upsert by it.
  text: `
    name domain website address address2 city state zip country timezone founded_year
    linkedin_company_page facebook_company_page twitterhandle
  `,
  textarea: "description about_us",
  phone: "phone",
  number: `
    numberofemployees annualrevenue total_money_raised hs_parent_company_id
    hs_num_child_companies num_associated_contacts num_associated_deals
  `,
  bool: "is_public",
  datetime: "closedate",
  external: "hubspot_team_id",
  select: {
    industry: INDUSTRIES,
    type: "PROSPECT PARTNER RESELLER VENDOR OTHER",
    lifecyclestage: LIFECYCLE_STAGES,
    hs_lead_status: LEAD_STATUSES,
  },
  readOnly: "hs_num_child_companies num_associated_contacts num_associated_deals",
});
