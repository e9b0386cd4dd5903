import fc from 'fast-check'
import { runs, SEED } from './seed.js'

export type { GeneratorValue } from 'fast-check'

// A failure prints the seed and the way to its smallest counterexample.
fc.configureGlobal({ seed: SEED, numRuns: runs(100) })

export default fc
