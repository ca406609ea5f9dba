import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { pageScripts } from "./app/http/page-scripts";
import remixConfig from "./remix.config.js";

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig)],
  resolve: {
    dedupe: ["yjs", "y-protocols", "lib0", "@tiptap/pm", "prosemirror-model", "prosemirror-state", "prosemirror-view"],
  },
  optimizeDeps: {
    entries: ["app/entry.client.tsx", "app/root.tsx", "app/routes/**/*.tsx", ...Object.values(pageScripts)],
  },
  build: {
    manifest: true,
    assetsInlineLimit: 0,
    ...(isSsrBuild ? {} : { rollupOptions: { input: Object.values(pageScripts) } }),
  },
}));
