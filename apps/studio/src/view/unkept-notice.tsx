import { useEffect, useState } from "preact/hooks";
import { followUnkept } from "../tab/tab-memory.ts";

/** Says so where this browser does not keep what is chosen in this tab. */
export function UnkeptNotice() {
  const [isUnkept, setIsUnkept] = useState(false);
  useEffect(() => followUnkept(setIsUnkept), []);
  return (
    <div role="status">
      {isUnkept && (
        <p class="notice">
          This browser has no room to keep what you choose here. It is lost when you load this page
          again or close the tab. Files and runs are kept.
        </p>
      )}
    </div>
  );
}
