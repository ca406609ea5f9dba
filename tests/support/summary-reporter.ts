import type { Reporter, TestModule } from "vitest/node";

/**
 * Ends the run in one line a script can read: "N passed, N failed". Before it stands what was not run, should something
 * be missing on this machine: a run without it proves less.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    const skipped: string[] = [];
    // A module that could not be loaded and an error outside every test are failures too.
    let failed = unhandledErrors.length;
    for (const module of modules) {
      let own = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed += 1;
        if (state === "failed") own += 1;
        if (state === "skipped") skipped.push(`${module.relativeModuleId}: ${test.name}`);
      }
      failed += own === 0 && module.state() === "failed" ? 1 : own;
    }
    // After the default reporter, which prints in the same tick.
    const notRun = skipped.length === 0 ? "" : `\n${skipped.length} skipped:\n  ${skipped.join("\n  ")}\n`;
    setImmediate(() => process.stdout.write(`${notRun}\n${passed} passed, ${failed} failed\n`));
  }
}
