import { render } from "preact";
import { App } from "./app.tsx";
import { createHttpStudio } from "./host/http-studio.ts";
import { followTokens, takeToken } from "./host/take-token.ts";

followTokens();
render(<App studio={createHttpStudio(takeToken())} />, document.querySelector("#page")!);
