import type { SandboxOptions } from "@x/batch-sandbox";
import { connect } from "./connect.ts";

/** Two contacts and two companies, and the client's APIs of associations. */
export async function withRecords(options?: SandboxOptions) {
  const { client } = await connect(options);
  const { contacts, companies, associations } = client.crm;
  const make = async (api: typeof contacts | typeof companies, name: string, values: string[]) => {
    const { results } = await api.batchApi.create({
      inputs: values.map((value) => ({ properties: { [name]: value }, associations: [] })),
    });
    return values.map(
      (value) => results.find(({ properties }) => properties[name] === value)?.id ?? "",
    );
  };
  const [ada = "", bob = ""] = await make(contacts, "firstname", ["Ada", "Bob"]);
  const [acme = "", zeta = ""] = await make(companies, "name", ["Acme", "Zeta"]);
  const { batchApi: v3, v4 } = associations;
  return { v3, v4, ada, bob, acme, zeta };
}
