/** Node itself imports the tests: test/runner says how. */
export default {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testMatch: ['<rootDir>/test/{unit,contract,integration}/**/*.test.ts'],
  testEnvironment: '<rootDir>/test/runner/environment.mjs',
  testRunner: '<rootDir>/test/runner/runner.mjs',
  transform: {},
  // For --findRelatedTests, which reads what a file imports.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  maxWorkers: 2,
  // A worker whose used heap has grown past this between two files ends: what a file keeps at its top stays as long as its worker.
  workerIdleMemoryLimit: '300MB',
  // Only what hangs fails by it: a machine may be slow.
  testTimeout: 900_000,
}
