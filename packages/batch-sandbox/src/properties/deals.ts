import { defineObject, OLDER_DATES } from "./define.ts";
import { CURRENCIES } from "./shared-options.ts";

export const deals = /* @__PURE__ */ defineObject("Deal", {
  dates: OLDER_DATES,
  returned: "amount closedate dealname dealstage pipeline",
  required: "dealname dealstage pipeline",
  text: "dealname",
  number: `
    amount hs_forecast_probability amount_in_home_currency days_to_close hs_projected_amount
  `,
  datetime: "closedate",
  textarea: "description hs_next_step closed_lost_reason closed_won_reason",
  external: "hubspot_team_id",
  bool: "hs_is_closed hs_is_closed_won",
  select: {
    dealtype: "newbusiness existingbusiness",
    hs_priority: "low medium high",
    deal_currency_code: CURRENCIES,
    hs_manual_forecast_category: "OMIT PIPELINE BEST_CASE COMMIT CLOSED",
  },
  readOnly: `
    amount_in_home_currency days_to_close hs_is_closed hs_is_closed_won hs_projected_amount
  `,
});
