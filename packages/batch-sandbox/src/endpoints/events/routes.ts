import { defineRoute } from "../../call/define-route.ts";
import { sendEvent, sendEvents } from "./send-events.ts";

export const EVENT_ROUTES = [
  defineRoute("POST /send", "send-one", sendEvent),
  defineRoute("POST /send/batch", "send", sendEvents),
];
