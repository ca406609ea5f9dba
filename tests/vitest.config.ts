import { defineConfig } from "vitest/config";

/** Files share what they import, which none of them changes: to read all of it again for each takes minutes. */
const shared = { environment: "node", restoreMocks: true, isolate: false } as const;

/**
 * `stop` holds a time that a machine busy with other tests would not make. `backup` has fifty people type while another
 * process, which gives way to all others, copies the file: beside other tests it would not come to its turn.
 */
const ALONE = ["tests/realtime/{backup,stop}.test.ts"];

export default defineConfig({
  test: {
    // Most tests wait for a process, a socket or a browser, not for a core.
    maxWorkers: 4,
    reporters: ["default", "./tests/support/summary-reporter.ts"],
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: ["tests/app/**/*.test.{ts,tsx}", "tests/architecture/**/*.test.ts"],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          ...shared,
          name: "integratie",
          include: ["tests/{db,realtime,http}/**/*.test.ts"],
          exclude: ALONE,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: "alleen",
          include: ALONE,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...shared,
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: "./tests/support/install-chromium.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // After the others, two browsers at a time: a third would make people wait longer than they do.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
