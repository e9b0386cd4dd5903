/** Tests are compiled by swc, which keeps the decorator metadata that type-graphql reads. */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testMatch: ['<rootDir>/test/{unit,contract,integration}/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // A package may ship its data as a module of its own, `data.json.js`, beside the JSON.
  moduleNameMapper: { '^(\\.{1,2}/.*)(?<!\\.json)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  maxWorkers: 2,
  // What a file has loaded stays in its worker (modules of node:vm are never freed), so a worker that has grown ends. It is the
  // used heap that is looked at, between files: what the worker takes is more than twice that, 620 MB at most.
  workerIdleMemoryLimit: '250MB',
  // Only what hangs fails by it: a machine may be slow.
  testTimeout: 300_000,
}
