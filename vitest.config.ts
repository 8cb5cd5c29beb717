import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Tests that start whole processes or a browser take their time on a busy machine; none asserts on time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
