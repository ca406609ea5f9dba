import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import { pageScripts } from "./app/http/page-scripts";
import remixConfig from "./remix.config.js";

/** No route is hydrated (decision 0003): nothing of one is built for the browser, so that no page script is cut up to share with it. */
const emptyRoutesInBrowser: Plugin = {
  name: "empty-routes-in-browser",
  apply: (_config, { command, isSsrBuild }) => command === "build" && isSsrBuild !== true,
  enforce: "post",
  transform: (_code, id) =>
    /\?__remix-build-client-route$|\/defaults\/entry\.client\.tsx$/.test(id)
      ? { code: "export default null;", map: null }
      : null,
};

/** Four constants that nobody reads keep lib0's whole schema library in the live editor, unless they are known to do nothing. */
const pureSchemasOfLib0: Plugin = {
  name: "pure-schemas-of-lib0",
  apply: "build",
  transform: (code, id) =>
    id.endsWith("/lib0/dom.js")
      ? { code: code.replaceAll("= $.$custom(", "= /* @__PURE__ */ $.$custom("), map: null }
      : null,
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig), emptyRoutesInBrowser, pureSchemasOfLib0],
  resolve: {
    dedupe: ["yjs", "y-protocols", "lib0", "@tiptap/pm", "prosemirror-model", "prosemirror-state", "prosemirror-view"],
  },
  optimizeDeps: {
    entries: ["app/root.tsx", "app/routes/**/*.tsx", ...Object.values(pageScripts)],
  },
  build: {
    manifest: true,
    // The language alone: what works around faults of browsers of 2020 weighs half a kilobyte.
    target: "es2020",
    assetsInlineLimit: 0,
    // The live editor is one file; what it may weigh gzipped is held by a test.
    chunkSizeWarningLimit: 700,
    ...(isSsrBuild ? {} : { rollupOptions: { input: Object.values(pageScripts) } }),
  },
}));
