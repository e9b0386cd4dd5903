import { fuzz } from '../support/fuzzing.js'

/** npm run fuzz: other requests each time; the seed of a run that fails is in its report. */
test('20,000 hostile requests are answered as such', () => fuzz(20_000, Date.now()), 3_600_000)
