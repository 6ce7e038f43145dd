/**
 * HubSpot's own types, from the tables of its associations guide: the unlabelled type of two objects
 * in both directions, then that of the primary record, of which the object at the beginning of the
 * line can have one. Where the guide has one direction only, the other is the number beside it.
 */
const TABLE = `
contacts:contacts 449/449,companies 279/280 1/2,deals 4/3,tickets 15/16,calls 193/194,emails 197/198,meetings 199/200,notes 201/202,tasks 203/204,communications 82/81,postal_mail 454/453,carts 587/586,orders 508/507,invoices 178/177,commerce_payments 388/387,subscriptions 296/295,appointments 907/906,courses 861/860,listings 883/882,services 799/798,feedback_submissions 97/98,projects 1243/1242,quotes 70/69
companies:companies 450/450,calls 181/182,emails 185/186,meetings 187/188,notes 189/190,tasks 191/192,communications 88/87,postal_mail 460/459,invoices 180/179,commerce_payments 390/389,quotes 72/71,subscriptions 298/297,appointments 909/908,courses 939/938,listings 885/884,services 793/792,feedback_submissions 929/928,projects 1237/1236
deals:deals 451/451,companies 341/342 5/6,tickets 27/28,calls 205/206,emails 209/210,goal_targets 1357/1356,meetings 211/212,notes 213/214,tasks 215/216,communications 86/85,postal_mail 458/457,line_items 19/20,carts 1346/1347,invoices 176/175,orders 511/512,commerce_payments 392/391,quotes 63/64,subscriptions 300/299,appointments 945/944,courses 863/862,listings 887/886,services 795/794,feedback_submissions 985/984,projects 1239/1238,discounts 370/369
tickets:tickets 452/452,companies 339/340 26/25,calls 219/220,emails 223/224,meetings 225/226,notes 227/228,tasks 229/230,communications 84/83,postal_mail 456/455,orders 526/525,appointments 947/946,courses 941/940,listings 943/942,services 797/796,subscriptions 1122/1121,commerce_payments 1355/1354,feedback_submissions 99/100,projects 1241/1240,invoices 987/986,carts 595/594
leads:contacts 608/609 578/579,companies 610/611 580/581,deals 1037/1038 582/583,calls 596/597,emails 598/599,meetings 600/601,notes 854/855,tasks 646/647,communications 602/603,feedback_submissions 1162/1161
appointments:calls 912/913,emails 916/917,meetings 918/919,notes 920/921,tasks 922/923,communications 924/925,postal_mail 926/927,projects 1325/1324
courses:calls 866/867,emails 870/871,meetings 872/873,notes 874/875,tasks 876/877,communications 878/879,postal_mail 880/881,projects 1323/1322
listings:calls 890/891,emails 894/895,meetings 896/897,notes 898/899,tasks 900/901,communications 902/903,postal_mail 904/905,projects 1321/1320
services:calls 840/841,emails 842/843,meetings 838/839,notes 836/837,tasks 852/853,communications 846/847,postal_mail 848/849,projects 1245/1244
projects:projects 1254/1254,calls 1257/1258,emails 1259/1260,meetings 1255/1256,notes 1248/1249,tasks 1246/1247,communications 1281/1282,postal_mail 1263/1264,line_items 1344/1345
orders:companies 934/935 509/510,calls 772/773,carts 593/592,communications 784/785,discounts 519/520,emails 776/777,feedback_submissions 1168/1167,invoices 518/517,line_items 513/514,meetings 768/769,notes 764/765,commerce_payments 523/524,postal_mail 789/788,quotes 730/731,subscriptions 516/515,tasks 726/727
carts:discounts 588/589,line_items 590/591,quotes 732/733,tasks 728/729,feedback_submissions 1158/1157
quotes:line_items 67/68,discounts 362/361,fees 364/363,taxes 366/365,tasks 217/218,invoices 408/407,commerce_payments 398/397,subscriptions 304/303,feedback_submissions 1172/1171
invoices:subscriptions 622/623,line_items 409/410,discounts 411/412,fees 413/414,taxes 415/416,commerce_payments 541/542,feedback_submissions 1160/1159
commerce_payments:discounts 428/427,line_items 395/396,subscriptions 393/394,fees 1326/1327,feedback_submissions 1170/1169
line_items:discounts 368/367,subscriptions 302/301
subscriptions:feedback_submissions 1174/1173
calls:meetings 399/400,feedback_submissions 1156/1155`;

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
          const [typeId = 0, inverseId = 0] = pair.split("/").map(Number);
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
