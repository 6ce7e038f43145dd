import "@x/studio/style.css";
import { render } from "preact";
import { Demo } from "./demo.tsx";

render(<Demo />, document.querySelector("#page")!);
