/** In the order a record goes through them: HubSpot lets nobody go back without clearing first. */
export const LIFECYCLE_STAGES = `
  subscriber lead marketingqualifiedlead salesqualifiedlead opportunity customer evangelist
  other
`;

export const LEAD_STATUSES = `
  NEW OPEN IN_PROGRESS OPEN_DEAL UNQUALIFIED ATTEMPTED_TO_CONTACT CONNECTED BAD_TIMING
`;

export const CURRENCIES = `
  USD EUR GBP AUD BRL CAD CHF CNY DKK HKD INR JPY MXN NOK NZD PLN SEK SGD ZAR
`;

export const BILLING_FREQUENCIES = `
  weekly biweekly monthly quarterly per_six_months annually per_two_years per_three_years
  per_four_years per_five_years
`;
