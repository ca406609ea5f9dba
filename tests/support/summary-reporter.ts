import type { Reporter, TestModule } from "vitest/node";

/** Ends the run in one line a script can read: "N passed, N failed". */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    // A module that could not be loaded and an error outside every test are failures too.
    let failed = unhandledErrors.length;
    for (const module of modules) {
      let own = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed += 1;
        if (state === "failed") own += 1;
      }
      failed += own === 0 && module.state() === "failed" ? 1 : own;
    }
    // After the default reporter, which prints in the same tick.
    setImmediate(() => process.stdout.write(`\n${passed} passed, ${failed} failed\n`));
  }
}
