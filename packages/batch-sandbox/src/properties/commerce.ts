import { defineObject, OLDER_DATES } from "./define.ts";
import { BILLING_FREQUENCIES, CURRENCIES } from "./shared-options.ts";

export const products = /* @__PURE__ */ defineObject("Product", {
  dates: OLDER_DATES,
  returned: "description hs_sku name price",
  required: "hs_sku hs_folder price name description",
  text: "name hs_sku hs_folder hs_recurring_billing_period hs_url hs_images",
  textarea: "description",
  number: "price hs_cost_of_goods_sold tax",
  select: {
    recurringbillingfrequency: BILLING_FREQUENCIES,
    hs_product_type: "inventory non_inventory service",
  },
});

export const lineItems = /* @__PURE__ */ defineObject("Line item", {
  dates: OLDER_DATES,
  returned: "amount hs_product_id quantity",
  text: "name hs_sku hs_recurring_billing_period",
  textarea: "description",
  number: `
    hs_product_id quantity price discount hs_discount_percentage tax hs_cost_of_goods_sold
    hs_position_on_quote amount
  `,
  date: "hs_recurring_billing_start_date",
  select: {
    recurringbillingfrequency: BILLING_FREQUENCIES,
    hs_line_item_currency_code: CURRENCIES,
  },
  readOnly: "amount",
});

export const orders = /* @__PURE__ */ defineObject("Order", {
  required: "hs_order_name",
  text: `
    hs_order_name hs_source_store hs_fulfillment_status hs_payment_status hs_external_order_id
    hs_external_order_status hs_billing_address_city hs_billing_address_country
    hs_billing_address_postal_code hs_billing_address_street hs_shipping_address_city
    hs_shipping_address_country hs_shipping_address_postal_code hs_shipping_address_street
    hs_shipping_tracking_number hs_pipeline hs_pipeline_stage
  `,
  number: "hs_total_price hs_subtotal_price hs_tax hs_shipping_cost",
  datetime: "hs_external_created_date",
  select: {
    hs_currency_code: CURRENCIES,
  },
});

export const carts = /* @__PURE__ */ defineObject("Cart", {
  text: "hs_cart_name hs_cart_url hs_source_store hs_external_cart_id hs_external_status",
  number: "hs_total_price hs_subtotal_price hs_tax hs_cart_discount",
  datetime: "hs_external_created_date",
  select: {
    hs_currency_code: CURRENCIES,
  },
});

export const quotes = /* @__PURE__ */ defineObject("Quote", {
  required: "hs_title hs_expiration_date",
  text: "hs_title hs_language hs_sender_firstname hs_sender_lastname hs_sender_email",
  date: "hs_expiration_date",
  textarea: "hs_comments hs_terms",
  number: "hs_quote_amount",
  select: {
    hs_status: "DRAFT APPROVAL_NOT_NEEDED PENDING_APPROVAL APPROVED REJECTED",
    hs_currency: CURRENCIES,
  },
  readOnly: "hs_quote_amount",
});

export const invoices = /* @__PURE__ */ defineObject("Invoice", {
  required: "hs_currency",
  datetime: "hs_invoice_date hs_due_date",
  text: "hs_purchase_order_number hs_number",
  textarea: "hs_comments",
  number: "hs_amount_billed",
  select: {
    hs_currency: CURRENCIES,
    hs_invoice_status: "draft open paid voided",
  },
  readOnly: "hs_number hs_amount_billed",
});

export const subscriptions = /* @__PURE__ */ defineObject("Subscription", {
  required: "hs_name",
  text: "hs_name hs_status",
  datetime: "hs_start_date",
  select: {
    hs_currency_code: CURRENCIES,
    hs_recurring_billing_frequency: BILLING_FREQUENCIES,
  },
});

export const commercePayments = /* @__PURE__ */ defineObject("Commerce payment", {
  required: "hs_initial_amount hs_initiated_date",
  number: "hs_initial_amount",
  datetime: "hs_initiated_date",
  text: "hs_customer_email hs_latest_status hs_payment_method_type hs_reference_number",
  select: {
    hs_currency_code: CURRENCIES,
  },
});

/** Discounts, fees and taxes: a label, and an amount or a share. */
const adjustment = (singular: string) =>
  defineObject(singular, {
    text: "hs_label",
    number: "hs_value hs_sort_order",
    select: { hs_type: "PERCENT FIXED" },
  });

export const discounts = /* @__PURE__ */ adjustment("Discount");
export const fees = /* @__PURE__ */ adjustment("Fee");
export const taxes = /* @__PURE__ */ adjustment("Tax");
