/**
 * HubSpot's own types, from the tables of its associations guide: the unlabelled type of two objects
 * in both directions, then that of the primary record, of which the object at the beginning of the
 * line can have one. Where the guide has one direction only, the other is the number beside it.
 *
 * After an id stands that of the other direction: `+` for the next one, `-` for the one before, `=` for
 * the same.
 */
const TABLE = `
contacts:contacts 449=,companies 279+ 1+,deals 4-,tickets 15+,calls 193+,emails 197+,meetings 199+,notes 201+,tasks 203+,communications 82-,postal_mail 454-,carts 587-,orders 508-,invoices 178-,commerce_payments 388-,subscriptions 296-,appointments 907-,courses 861-,listings 883-,services 799-,feedback_submissions 97+,projects 1243-,quotes 70-
companies:companies 450=,calls 181+,emails 185+,meetings 187+,notes 189+,tasks 191+,communications 88-,postal_mail 460-,invoices 180-,commerce_payments 390-,quotes 72-,subscriptions 298-,appointments 909-,courses 939-,listings 885-,services 793-,feedback_submissions 929-,projects 1237-
deals:deals 451=,companies 341+ 5+,tickets 27+,calls 205+,emails 209+,goal_targets 1357-,meetings 211+,notes 213+,tasks 215+,communications 86-,postal_mail 458-,line_items 19+,carts 1346+,invoices 176-,orders 511+,commerce_payments 392-,quotes 63+,subscriptions 300-,appointments 945-,courses 863-,listings 887-,services 795-,feedback_submissions 985-,projects 1239-,discounts 370-
tickets:tickets 452=,companies 339+ 26-,calls 219+,emails 223+,meetings 225+,notes 227+,tasks 229+,communications 84-,postal_mail 456-,orders 526-,appointments 947-,courses 941-,listings 943-,services 797-,subscriptions 1122-,commerce_payments 1355-,feedback_submissions 99+,projects 1241-,invoices 987-,carts 595-
leads:contacts 608+ 578+,companies 610+ 580+,deals 1037+ 582+,calls 596+,emails 598+,meetings 600+,notes 854+,tasks 646+,communications 602+,feedback_submissions 1162-
appointments:calls 912+,emails 916+,meetings 918+,notes 920+,tasks 922+,communications 924+,postal_mail 926+,projects 1325-
courses:calls 866+,emails 870+,meetings 872+,notes 874+,tasks 876+,communications 878+,postal_mail 880+,projects 1323-
listings:calls 890+,emails 894+,meetings 896+,notes 898+,tasks 900+,communications 902+,postal_mail 904+,projects 1321-
services:calls 840+,emails 842+,meetings 838+,notes 836+,tasks 852+,communications 846+,postal_mail 848+,projects 1245-
projects:projects 1254=,calls 1257+,emails 1259+,meetings 1255+,notes 1248+,tasks 1246+,communications 1281+,postal_mail 1263+,line_items 1344+
orders:companies 934+ 509+,calls 772+,carts 593-,communications 784+,discounts 519+,emails 776+,feedback_submissions 1168-,invoices 518-,line_items 513+,meetings 768+,notes 764+,commerce_payments 523+,postal_mail 789-,quotes 730+,subscriptions 516-,tasks 726+
carts:discounts 588+,line_items 590+,quotes 732+,tasks 728+,feedback_submissions 1158-
quotes:line_items 67+,discounts 362-,fees 364-,taxes 366-,tasks 217+,invoices 408-,commerce_payments 398-,subscriptions 304-,feedback_submissions 1172-
invoices:subscriptions 622+,line_items 409+,discounts 411+,fees 413+,taxes 415+,commerce_payments 541+,feedback_submissions 1160-
commerce_payments:discounts 428-,line_items 395+,subscriptions 393+,fees 1326+,feedback_submissions 1170-
line_items:discounts 368-,subscriptions 302-
subscriptions:feedback_submissions 1174-
calls:meetings 399+,feedback_submissions 1156-`;

type LabelledType = readonly [typeId: number, inverseId: number, label: string, name: string];

/**
 * Further types of HubSpot's own. The ids are from the guide; of the labels and names only those of
 * parent and child companies are known, and the billing contact's name.
 */
const LABELLED: Readonly<Record<string, readonly LabelledType[]>> = {
  "companies>companies": [
    [13, 14, "Child Company", "parent_to_child_company"],
    [14, 13, "Parent Company", "child_to_parent_company"],
  ],
  "contacts>companies": [[931, 930, "Billing Contact", "billing_contact_to_company"]],
  "companies>contacts": [[930, 931, "Billing Contact", "company_to_billing_contact"]],
  "contacts>quotes": [
    [703, 702, "Contact Signer", "signer_contact_to_quote"],
    [1227, 1226, "Billing Contact", "billing_contact_to_quote"],
  ],
  "quotes>contacts": [
    [702, 703, "Contact Signer", "quote_to_signer_contact"],
    [1226, 1227, "Billing Contact", "quote_to_billing_contact"],
  ],
  "companies>quotes": [[1335, 1334, "Billing Company", "billing_company_to_quote"]],
  "quotes>companies": [[1334, 1335, "Billing Company", "quote_to_billing_company"]],
};

/** The ids of one type in both directions; the second of a pair of objects is the primary one. */
export interface KnownType {
  readonly typeId: number;
  readonly inverseId: number;
  readonly single?: "from" | "to";
}

/** HubSpot's unlabelled and primary types, by `contacts>companies`. */
export const KNOWN_TYPES: ReadonlyMap<string, readonly KnownType[]> = new Map(
  TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [from = "", others = ""] = line.split(":");
      return others.split(",").flatMap((entry) => {
        const [to = "", ...ids] = entry.split(" ");
        const forth = ids.map((pair, place): KnownType => {
          const typeId = Number.parseInt(pair, 10);
          const inverseId = typeId + "-=+".indexOf(pair.slice(-1)) - 1;
          return { typeId, inverseId, ...(place === 1 && { single: "from" as const }) };
        });
        const back = forth.map(({ typeId, inverseId, single }): KnownType => ({
          typeId: inverseId,
          inverseId: typeId,
          ...(single && { single: "to" as const }),
        }));
        return [[`${from}>${to}`, forth] as const, [`${to}>${from}`, back] as const];
      });
    }),
);

/** The ids, labels and names of HubSpot's further types, by `contacts>companies`. */
export const LABELLED_TYPES: ReadonlyMap<string, readonly LabelledType[]> = new Map(
  Object.entries(LABELLED),
);
