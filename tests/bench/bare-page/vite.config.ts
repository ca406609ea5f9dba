import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [remix()],
  // The framework's default entry asks for it, from a folder that does not see the bench's own packages.
  resolve: { alias: { isbot: fileURLToPath(new URL("../node_modules/isbot", import.meta.url)) } },
});
