import { fuzz } from '../support/fuzzing.js'

test('hostile requests are answered as such: no failure, no crash, nothing echoed', () =>
  fuzz(300, 20_260_615))
