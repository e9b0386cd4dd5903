/**
 * The tests that draw cases by chance, with five times as many cases, once for each seed of SEEDS (numbers with
 * commas between; 2 if not set). Arguments go to jest.
 */
import { spawnSync } from 'node:child_process'

const seeds = (process.env.SEEDS ?? '2').split(',')
const drawing = ['--testMatch', '<rootDir>/test/**/*.test.ts', '--findRelatedTests', 'test/support/seed.ts']
for (const seed of seeds) {
  const { status } = spawnSync('npm', ['test', '--', ...process.argv.slice(2), ...drawing], {
    stdio: 'inherit',
    env: { ...process.env, SEED: seed.trim(), TEST_TIMES: '5' },
  })
  if (status !== 0) process.exit(status ?? 1)
}
