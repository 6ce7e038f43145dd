import { scenario } from "./scenario.ts";

Object.assign(window, { scenario });
