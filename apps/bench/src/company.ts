/** A record of eight properties. */
export function company(index: number): { properties: Record<string, string> } {
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
