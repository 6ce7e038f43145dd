export interface Company {
  readonly properties: Readonly<Record<string, string>>;
  readonly objectWriteTraceId?: string;
}

/** A record of eight properties. */
function company(index: number): Company {
  return {
    properties: {
      name: `Company ${index}`,
      domain: `company-${index}.example`,
      city: "Saint Paul",
      country: "United States",
      phone: "+1 555-0100",
      founded_year: "1999",
      numberofemployees: "120",
      description: "Makes things that other companies need.",
    },
  };
}

export function* companies(count: number): Generator<Company, void> {
  for (let index = 0; index < count; index += 1) yield company(index);
}
