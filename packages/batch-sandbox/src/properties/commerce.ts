import {
  date,
  datetime,
  defineObject,
  number,
  OLDER_DATES,
  readOnly,
  select,
  text,
  textarea,
} from "./define.ts";
import { BILLING_FREQUENCIES, CURRENCIES } from "./shared-options.ts";

export const products = /* @__PURE__ */ defineObject("Product", {
  dates: OLDER_DATES,
  returned: ["description", "hs_sku", "name", "price"],
  required: [["hs_sku"], ["hs_folder"], ["price"], ["name"], ["description"]],
  properties: [
    text("name", "Name"),
    textarea("description", "Product description"),
    number("price", "Unit price"),
    text("hs_sku", "SKU"),
    text("hs_folder", "Folder"),
    number("hs_cost_of_goods_sold", "Unit cost"),
    select("recurringbillingfrequency", "Billing frequency", BILLING_FREQUENCIES),
    text("hs_recurring_billing_period", "Term"),
    select("hs_product_type", "Product type", ["inventory", "non_inventory", "service"]),
    text("hs_url", "URL"),
    text("hs_images", "Image URL"),
    number("tax", "Tax"),
  ],
});

export const lineItems = /* @__PURE__ */ defineObject("Line item", {
  dates: OLDER_DATES,
  returned: ["amount", "hs_product_id", "quantity"],
  properties: [
    text("name", "Name"),
    textarea("description", "Description"),
    number("hs_product_id", "Product ID"),
    number("quantity", "Quantity"),
    number("price", "Unit price"),
    number("discount", "Unit discount"),
    number("hs_discount_percentage", "Discount percentage"),
    number("tax", "Tax"),
    text("hs_sku", "SKU"),
    number("hs_cost_of_goods_sold", "Unit cost"),
    select("recurringbillingfrequency", "Billing frequency", BILLING_FREQUENCIES),
    text("hs_recurring_billing_period", "Term"),
    date("hs_recurring_billing_start_date", "Billing start date"),
    select("hs_line_item_currency_code", "Currency", CURRENCIES),
    number("hs_position_on_quote", "Position on quote"),
    readOnly(number("amount", "Net price")),
  ],
});

export const orders = /* @__PURE__ */ defineObject("Order", {
  required: [["hs_order_name"]],
  properties: [
    text("hs_order_name", "Name"),
    select("hs_currency_code", "Currency code", CURRENCIES),
    number("hs_total_price", "Total price"),
    number("hs_subtotal_price", "Subtotal price"),
    number("hs_tax", "Tax"),
    number("hs_shipping_cost", "Shipping cost"),
    text("hs_source_store", "Source store"),
    text("hs_fulfillment_status", "Fulfillment status"),
    text("hs_payment_status", "Payment status"),
    text("hs_external_order_id", "External order ID"),
    text("hs_external_order_status", "External order status"),
    datetime("hs_external_created_date", "External created date"),
    text("hs_billing_address_city", "Billing address city"),
    text("hs_billing_address_country", "Billing address country"),
    text("hs_billing_address_postal_code", "Billing address postal code"),
    text("hs_billing_address_street", "Billing address street"),
    text("hs_shipping_address_city", "Shipping address city"),
    text("hs_shipping_address_country", "Shipping address country"),
    text("hs_shipping_address_postal_code", "Shipping address postal code"),
    text("hs_shipping_address_street", "Shipping address street"),
    text("hs_shipping_tracking_number", "Shipping tracking number"),
    text("hs_pipeline", "Pipeline"),
    text("hs_pipeline_stage", "Stage"),
  ],
});

export const carts = /* @__PURE__ */ defineObject("Cart", {
  properties: [
    text("hs_cart_name", "Name"),
    select("hs_currency_code", "Currency code", CURRENCIES),
    number("hs_total_price", "Total price"),
    number("hs_subtotal_price", "Subtotal price"),
    number("hs_tax", "Tax"),
    number("hs_cart_discount", "Cart discount"),
    text("hs_cart_url", "Cart URL"),
    text("hs_source_store", "Source store"),
    text("hs_external_cart_id", "External cart ID"),
    text("hs_external_status", "External status"),
    datetime("hs_external_created_date", "External created date"),
  ],
});

export const quotes = /* @__PURE__ */ defineObject("Quote", {
  required: [["hs_title"], ["hs_expiration_date"]],
  properties: [
    text("hs_title", "Quote name"),
    date("hs_expiration_date", "Expiration date"),
    select("hs_status", "Status", [
      "DRAFT",
      "APPROVAL_NOT_NEEDED",
      "PENDING_APPROVAL",
      "APPROVED",
      "REJECTED",
    ]),
    select("hs_currency", "Currency", CURRENCIES),
    text("hs_language", "Language"),
    textarea("hs_comments", "Comments to buyer"),
    textarea("hs_terms", "Purchase terms"),
    text("hs_sender_firstname", "Sender first name"),
    text("hs_sender_lastname", "Sender last name"),
    text("hs_sender_email", "Sender email"),
    readOnly(number("hs_quote_amount", "Quote amount")),
  ],
});

export const invoices = /* @__PURE__ */ defineObject("Invoice", {
  required: [["hs_currency"]],
  properties: [
    select("hs_currency", "Currency", CURRENCIES),
    datetime("hs_invoice_date", "Invoice date"),
    datetime("hs_due_date", "Due date"),
    select("hs_invoice_status", "Invoice status", ["draft", "open", "paid", "voided"]),
    text("hs_purchase_order_number", "Purchase order number"),
    textarea("hs_comments", "Comments"),
    readOnly(text("hs_number", "Invoice number")),
    readOnly(number("hs_amount_billed", "Amount billed")),
  ],
});

export const subscriptions = /* @__PURE__ */ defineObject("Subscription", {
  required: [["hs_name"]],
  properties: [
    text("hs_name", "Name"),
    select("hs_currency_code", "Currency", CURRENCIES),
    text("hs_status", "Status"),
    datetime("hs_start_date", "Start date"),
    select("hs_recurring_billing_frequency", "Billing frequency", BILLING_FREQUENCIES),
  ],
});

export const commercePayments = /* @__PURE__ */ defineObject("Commerce payment", {
  required: [["hs_initial_amount"], ["hs_initiated_date"]],
  properties: [
    number("hs_initial_amount", "Gross amount"),
    datetime("hs_initiated_date", "Payment date"),
    select("hs_currency_code", "Currency", CURRENCIES),
    text("hs_customer_email", "Customer email"),
    text("hs_latest_status", "Status"),
    text("hs_payment_method_type", "Payment method"),
    text("hs_reference_number", "Reference number"),
  ],
});

/** Discounts, fees and taxes: a label, and an amount or a share. */
const adjustment = (singular: string) =>
  defineObject(singular, {
    properties: [
      text("hs_label", "Label"),
      select("hs_type", "Type", ["PERCENT", "FIXED"]),
      number("hs_value", "Value"),
      number("hs_sort_order", "Sort order"),
    ],
  });

export const discounts = /* @__PURE__ */ adjustment("Discount");
export const fees = /* @__PURE__ */ adjustment("Fee");
export const taxes = /* @__PURE__ */ adjustment("Tax");
