import { addressOf } from "../route.ts";
import { Steps } from "./steps.tsx";
import { Title } from "./title.tsx";

/** A step of a file of which nothing was said in this tab. */
export function NoDraft({
  current,
  source,
  title,
}: {
  current: "check" | "preview";
  source: string;
  title: string;
}) {
  return (
    <>
      <Steps current={current} source={source} />
      <Title>{title}</Title>
      <p>
        Say first <a href={addressOf("columns", source)}>what each column is</a>.
      </p>
    </>
  );
}
