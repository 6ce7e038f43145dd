// A style sheet has no name to be imported by.
// oxlint-disable-next-line import/no-unassigned-import
import "@x/studio/style.css";
import { render } from "preact";
import { Demo } from "./demo.tsx";

render(<Demo />, document.querySelector("#page")!);
