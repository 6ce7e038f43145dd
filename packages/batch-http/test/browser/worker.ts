import { scenario } from "./scenario.ts";

addEventListener("message", ({ data }: MessageEvent<"memory" | "network">) => {
  scenario(data).then(
    (seen) => postMessage({ seen }),
    (error: unknown) => postMessage({ error: String(error) }),
  );
});
