import type { Survey } from "@x/batch-file";

/** What is done with a text such as `1.200`, which is 1.2 or 1200, as long as the decimal mark is not given. */
export type Unclear = "refused" | "warned";

/** What a survey found out about texts such as `1.200`, which can be read as two numbers. */
export interface SurveyedTexts {
  readonly format?: Survey["format"] | undefined;
  readonly reading?: Survey["reading"] | undefined;
  readonly unclear?: Survey["unclear"];
}

/**
 * Says for each column what is done with texts such as `1.200`, which HubSpot takes for 1.2. They are refused where
 * other cells of the column have a decimal comma, and in a file with semicolons between its cells, which programs
 * write where numbers have one. They are 1.2 where other cells have a decimal point, and in JSON and Parquet, which
 * programs write.
 *
 * @returns undefined where there is nothing to do.
 */
export function unclearColumns({
  format,
  header,
  reading,
  unclear = [],
}: Pick<Survey, "header"> & SurveyedTexts): (Unclear | null)[] | undefined {
  const isTable = format === "csv" || format === "xlsx";
  const otherwise = !isTable ? null : reading?.delimiter === ";" ? "refused" : "warned";
  const found = header.map((title) => {
    const marks = unclear.find(({ column }) => column === title)?.marks;
    if (marks === undefined) return null;
    return marks.includes(",") ? "refused" : marks.includes(".") ? null : otherwise;
  });
  return found.some((one) => one !== null) ? found : undefined;
}
