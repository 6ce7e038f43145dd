export { App, type AppProps, type Sample } from "./app.tsx";
