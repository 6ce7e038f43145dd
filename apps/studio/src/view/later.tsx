import type { FunctionComponent } from "preact";
import { useAnswer } from "../hooks/use-answer.ts";
import { Problems } from "./problems.tsx";

/** A screen that is loaded when it is shown, and not with the page. */
export function Later<Props extends object>({
  load,
  props,
}: {
  load: () => Promise<FunctionComponent<Props>>;
  props: Props;
}) {
  const { problems, value: Screen } = useAnswer(load, []);
  return Screen === undefined ? <Problems problems={problems} /> : <Screen {...props} />;
}
